package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The version of the data in {@code var/}: a program reads its own, and changes no other. */
public final class DataVersion {

  static final int CURRENT = 2;

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
          isOlder(written)
              ? "The data in %s is of version %s and this program reads version %d. Keep it with the program that wrote it, or delete it with ./convocatoria down --erase and start again."
                  .formatted(var, written, CURRENT)
              : "The data in %s is of version %s, which this program does not know (it reads %d): update the program, or use another folder."
                  .formatted(var, written, CURRENT));
    }
  }

  private static boolean isOlder(String written) {
    return written.matches("[0-9]{1,6}") && Integer.parseInt(written) < CURRENT;
  }
}
