package org.convocatoria.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.local.supervisor.Installation;
import org.convocatoria.local.supervisor.Programs;
import org.convocatoria.local.supervisor.Progress;
import org.convocatoria.local.topology.Topology;

/** Where the checkout lies, where its programs are made ready, and where a run leaves its files. */
final class Workplace {

  private static final List<String> PARTS =
      List.of("store", "broker", "mailbox", "submission", "plan", "workshop", "notification");

  private Workplace() {}

  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("convocatoria")) ? here : here.resolve("..").normalize();
  }

  static Path callFile() {
    return root().resolve("submission-service/src/main/data/la-laguna-2014.yaml");
  }

  /** Everything of a run: logs, data, the report. */
  static Path folder() {
    return root().resolve("system-tests/target/faults");
  }

  static Path program(String part) {
    return root().resolve("local/target/programs").resolve(part);
  }

  /** Unpacks what was built since the last time, as `up` does before it starts anything. */
  static void preparePrograms() {
    Topology topology = Topology.load().only(PARTS);
    try (Progress progress = Progress.onStandardOutput()) {
      new Programs(new Installation(root()), topology, callFile().toString()).prepare(progress);
    }
  }

  static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
