package org.convocatoria.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convocatoria.benchmark.machine.Processes;
import org.convocatoria.benchmark.run.Accept;
import org.convocatoria.benchmark.run.Bed;

/** Runs a benchmark by name. The first argument is the product's folder. */
public final class BenchmarkMain {

  private BenchmarkMain() {}

  public static void main(String[] args) throws IOException {
    Path home = Path.of(System.getProperty("benchmark.home", ""));
    try {
      Options options = Options.of(args);
      if (options.name().equals("all")) {
        for (String name : benchmarks().keySet()) {
          run(home, name, options);
        }
      } else if (benchmarks().containsKey(options.name())) {
        run(home, options.name(), options);
      } else {
        System.err.println(Options.USAGE);
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
      System.exit(2);
    }
    System.exit(0);
  }

  private static Map<String, Benchmark> benchmarks() {
    Map<String, Benchmark> all = new LinkedHashMap<>();
    all.put("accept", new Accept());
    return all;
  }

  private static void run(Path home, String name, Options options) throws IOException {
    Benchmark benchmark = benchmarks().getOrDefault(name, new Accept());
    Path target = home.resolve("benchmarks/target");
    Path folder = target.resolve("run/" + name + "-" + System.currentTimeMillis());
    Report report = new Report(options, name);
    try (Processes processes = new Processes(home, folder)) {
      benchmark.run(new Bed(processes, options, report), report);
    }
    report.finish(benchmark.explanation(), target.resolve("results"));
  }
}
