package org.convocatoria.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.convocatoria.local.supervisor.Installation;
import org.convocatoria.local.topology.Topology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Shows the end of one part's log, or of all.")
final class LogsCommand implements Callable<Integer> {

  @Parameters(index = "0", arity = "0..1", paramLabel = "PART", description = "Which part.")
  private @Nullable String part;

  @Option(names = "-f", description = "Goes on showing what is added, until interrupted.")
  private boolean follow;

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "100",
      description = "How many lines of each log (${DEFAULT-VALUE}).")
  private int lines;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = Convocatoria.installation();
    List<String> names = new ArrayList<>(List.of("supervisor"));
    names.addAll(Topology.load().names());
    if (part != null && !names.contains(part)) {
      System.err.println("There is no part " + part + ", only " + String.join(", ", names) + ".");
      return 1;
    }
    List<LogTail> tails =
        (part == null ? names : List.of(part))
            .stream()
                .filter(name -> Files.exists(installation.log(name)))
                .map(name -> new LogTail(prefix(name), installation.log(name)))
                .toList();
    if (tails.isEmpty()) {
      System.err.println("There is no log yet: ./convocatoria up starts the platform.");
      return 1;
    }
    for (LogTail tail : tails) {
      tail.printLast(lines);
    }
    while (follow) {
      for (LogTail tail : tails) {
        tail.printAdded();
      }
      Thread.sleep(300);
    }
    return 0;
  }

  private String prefix(String name) {
    return part == null ? "%-13s ".formatted(name) : "";
  }

  /** The end of one file, and what is added to it. */
  static final class LogTail {

    private final String prefix;
    private final Path file;
    private long shown;
    private long size;

    LogTail(String prefix, Path file) {
      this.prefix = prefix;
      this.file = file;
    }

    void printLast(int count) throws IOException {
      List<String> all = Files.readAllLines(file);
      all.subList(Math.max(0, all.size() - count), all.size()).forEach(this::print);
      shown = all.size();
      size = Files.size(file);
    }

    void printAdded() throws IOException {
      long before = size;
      size = Files.size(file);
      if (size < before) {
        // The supervisor has moved what was in it.
        shown = 0;
      }
      try (var added = Files.lines(file)) {
        List<String> fresh = added.skip(shown).toList();
        fresh.forEach(this::print);
        shown += fresh.size();
      }
    }

    private void print(String line) {
      System.out.println(prefix + LogLine.readable(line));
    }
  }
}
