package org.convocatoria.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convocatoria.benchmark.machine.Processes;
import org.convocatoria.benchmark.report.Options;
import org.convocatoria.benchmark.report.Report;
import org.convocatoria.benchmark.run.Accept;
import org.convocatoria.benchmark.run.Bed;
import org.convocatoria.benchmark.run.Benchmark;
import org.convocatoria.benchmark.run.CpuCost;
import org.convocatoria.benchmark.run.Curve;
import org.convocatoria.benchmark.run.EndToEnd;
import org.convocatoria.benchmark.run.Lost;
import org.convocatoria.benchmark.run.Outage;
import org.convocatoria.benchmark.run.RebuildSpeed;
import org.convocatoria.benchmark.run.Soak;
import org.convocatoria.benchmark.run.Sustained;
import org.convocatoria.benchmark.run.Update;
import org.convocatoria.benchmark.scale.Scale;

/** Runs a benchmark by name. The first argument is the product's folder. */
public final class BenchmarkMain {

  private BenchmarkMain() {}

  public static void main(String[] args) throws IOException {
    Path home = Path.of(System.getProperty("benchmark.home", ""));
    try {
      Options options = Options.of(args);
      if (options.name().equals("--help")) {
        System.out.println(Options.USAGE);
      } else if (options.name().equals("scale")) {
        Scale.print(home.resolve("benchmarks/target/results"));
      } else if (options.name().equals("all")) {
        for (Map.Entry<String, Benchmark> each : benchmarks().entrySet()) {
          run(home, each.getKey(), each.getValue(), options);
        }
      } else {
        Benchmark benchmark = benchmarks().get(options.name());
        if (benchmark == null) {
          throw new IllegalArgumentException("There is no benchmark " + options.name());
        }
        run(home, options.name(), benchmark, options);
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
    all.put("sustained", new Sustained());
    all.put("curve", new Curve());
    all.put("update", new Update(false));
    all.put("hot-key", new Update(true));
    all.put("outage", new Outage());
    all.put("end-to-end", new EndToEnd());
    all.put("rebuild", new RebuildSpeed());
    all.put("cpu", new CpuCost());
    all.put("lost", new Lost());
    all.put("soak", new Soak());
    return all;
  }

  private static void run(Path home, String name, Benchmark benchmark, Options options)
      throws IOException {
    Path target = home.resolve("benchmarks/target");
    Path folder = target.resolve("run/" + name + "-" + System.currentTimeMillis());
    Report report = new Report(options, name);
    try (Processes processes = new Processes(home, folder)) {
      benchmark.run(new Bed(processes, options, report), report);
    }
    report.finish(benchmark.explanation(), target.resolve("results"));
  }
}
