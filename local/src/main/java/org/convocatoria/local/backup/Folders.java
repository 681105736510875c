package org.convocatoria.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Deletes folders with their content. */
public final class Folders {

  private Folders() {}

  /** Deletes the content of a folder except one file; without that file, the folder as well. */
  public static void deleteAllBut(Path kept, Path folder) throws IOException {
    if (!Files.exists(kept)) {
      delete(folder);
      return;
    }
    try (Stream<Path> content = Files.list(folder)) {
      for (Path each : content.filter(each -> !each.equals(kept)).toList()) {
        delete(each);
      }
    }
  }

  /** Deletes a file, or a folder and everything below it; nothing where there is none. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
