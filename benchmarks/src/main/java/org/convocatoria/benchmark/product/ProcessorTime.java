package org.convocatoria.benchmark.product;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The processor time that every part of a platform took since a moment. */
final class ProcessorTime {

  private final Map<String, ProcessHandle> parts;
  private final Map<String, Duration> before;
  private final long begun = System.nanoTime();

  /** Begins now. */
  ProcessorTime(Platform platform) {
    parts = platform.processes();
    before = now();
  }

  /** Milliseconds of each part so far. */
  Map<String, Double> millis() {
    Map<String, Double> millis = new LinkedHashMap<>();
    now().forEach((part, time) -> millis.put(part, time.minus(before.get(part)).toNanos() / 1e6));
    return millis;
  }

  /** All parts together, in percent of one core. */
  double percentOfOneCore() {
    double all = millis().values().stream().mapToDouble(Double::doubleValue).sum();
    return 100 * all / ((System.nanoTime() - begun) / 1e6);
  }

  private Map<String, Duration> now() {
    Map<String, Duration> now = new LinkedHashMap<>();
    parts.forEach(
        (part, process) -> now.put(part, process.info().totalCpuDuration().orElse(Duration.ZERO)));
    return now;
  }
}
