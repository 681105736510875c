package org.convocatoria.benchmark.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How busy the machine is, in its own words. */
public final class LoadAverage {

  private LoadAverage() {}

  /** Over one, five and fifteen minutes. */
  public static String now() {
    try {
      return String.join(" ", Files.readString(Path.of("/proc/loadavg")).split(" ", 4))
          .replaceAll(" [^ ]*/.*", "");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
