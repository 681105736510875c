package org.convocatoria.local.readiness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file named by the environment, written once the process can do its work. An open port is no
 * proof: it may be another process that took it.
 */
public final class Readiness {

  public static final String VARIABLE = "CONVOCATORIA_READY_FILE";

  private Readiness() {}

  /** Says so where anyone asked to be told. */
  public static void announce() throws IOException {
    String file = System.getenv(VARIABLE);
    if (file != null) {
      Files.writeString(Path.of(file), Long.toString(ProcessHandle.current().pid()));
    }
  }

  /** True where the process with this id has announced itself. */
  public static boolean isAnnounced(Path file, long pid) {
    try {
      return Files.readString(file).equals(Long.toString(pid));
    } catch (IOException e) {
      return false;
    }
  }
}
