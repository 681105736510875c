package org.convocatoria.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Remembers every process of a run, so that the next run can end what a broken-off one left. */
final class Leftovers {

  private static final Path FILE = Workplace.folder().resolve("processes");

  private Leftovers() {}

  static void remember(long pid) {
    try {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, pid + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends those that still run and are ours: a number may have been given to another since. */
  static void end() {
    if (!Files.exists(FILE)) {
      return;
    }
    try {
      List<String> numbers = Files.readAllLines(FILE);
      numbers.stream()
          .map(Long::parseLong)
          .flatMap(pid -> ProcessHandle.of(pid).stream())
          .filter(Leftovers::isOurs)
          .forEach(ProcessHandle::destroyForcibly);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurs(ProcessHandle process) {
    String line = process.info().commandLine().orElse("");
    return line.contains(Workplace.folder().toString())
        || line.contains(Workplace.root().resolve("local/target/programs").toString());
  }
}
