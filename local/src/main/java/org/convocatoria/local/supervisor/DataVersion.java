package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The layout of `var/`: a program never touches data of a newer one. */
public final class DataVersion {

  static final int CURRENT = 1;

  private DataVersion() {}

  /** Refuses a folder of another version; one without any gets this program's. */
  public static void check(Path var) throws IOException {
    Path file = var.resolve("version");
    if (!Files.exists(file)) {
      Files.createDirectories(var);
      Files.writeString(file, CURRENT + "\n");
      return;
    }
    String written = Files.readString(file).strip();
    if (!written.equals(Integer.toString(CURRENT))) {
      throw new CannotStartException(
          "The data in %s was written by another version of the program (%s, this one knows %d): update the program, or use another folder."
              .formatted(var, written, CURRENT));
    }
  }
}
