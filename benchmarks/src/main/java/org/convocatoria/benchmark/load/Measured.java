package org.convocatoria.benchmark.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What a run showed: answers by status, and how long the accepted ones took, in microseconds. */
public record Measured(double seconds, Map<Integer, Long> answers, Histogram latency) {

  /** The status noted where a connection broke and nobody knows what became of the request. */
  public static final int UNKNOWN = 0;

  public Measured {
    answers = new TreeMap<>(answers);
  }

  public long accepted() {
    return count(true);
  }

  /** Anything but 2xx. */
  public long refused() {
    return count(false);
  }

  /** The same in 100 requests. */
  public double percentRefused() {
    return 100.0 * refused() / Math.max(1, refused() + accepted());
  }

  public double perSecond() {
    return accepted() / seconds;
  }

  /** Milliseconds that this share of the accepted requests stayed under. */
  public double millis(double percentile) {
    return latency.getValueAtPercentile(percentile) / 1000.0;
  }

  private long count(boolean good) {
    return answers.entrySet().stream()
        .filter(e -> (e.getKey() >= 200 && e.getKey() < 300) == good)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
