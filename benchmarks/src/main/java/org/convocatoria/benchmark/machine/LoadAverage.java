package org.convocatoria.benchmark.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How busy the machine is, in its own words. */
public final class LoadAverage {

  private LoadAverage() {}

  /** Over one, five and fifteen minutes. */
  public static String now() {
    try {
      List<String> fields = List.of(Files.readString(Path.of("/proc/loadavg")).split(" ", -1));
      return String.join(" ", fields.subList(0, 3));
    } catch (IOException e) {
      return "unknown";
    }
  }
}
