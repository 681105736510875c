package org.convocatoria.benchmark.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Samples the heap use of a process with {@code jstat}. */
final class Heap {

  private static final List<String> USED = List.of("S0U", "S1U", "EU", "OU");

  private final long process;
  private double old;
  private double all;

  Heap(long process) {
    this.process = process;
  }

  /** Keeps the largest of what was seen. */
  void look() {
    try {
      Process jstat =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jstat").toString(),
                  "-gc",
                  Long.toString(process))
              .start();
      List<String> lines = jstat.inputReader().lines().toList();
      if (lines.size() == 2) {
        keep(columns(lines.getFirst()), columns(lines.getLast()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(List<String> names, List<String> values) {
    double used = 0;
    for (String name : USED) {
      double kib = Double.parseDouble(values.get(names.indexOf(name)));
      used += kib;
      if (name.equals("OU")) {
        old = Math.max(old, kib);
      }
    }
    all = Math.max(all, used);
  }

  private static List<String> columns(String line) {
    return Arrays.asList(line.strip().split(" +"));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "at most %.0f MiB in its heap, %.0f of them in the old generation,",
        all / 1024,
        old / 1024);
  }
}
