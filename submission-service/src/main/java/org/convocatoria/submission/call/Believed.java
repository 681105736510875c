package org.convocatoria.submission.call;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is costly to read and rarely changes: once read it is given out again for a while,
 * or until it is forgotten.
 */
final class Believed<T> {

  private final Supplier<T> reading;
  private final long nanos;
  private @Nullable Seen<T> seen;
  private long forgotten;

  Believed(Supplier<T> reading, Duration atMost) {
    this.reading = reading;
    this.nanos = atMost.toNanos();
  }

  private record Seen<T>(T value, long at) {}

  T get() {
    long now = System.nanoTime();
    long before;
    synchronized (this) {
      Seen<T> known = seen;
      if (known != null && now - known.at() < nanos) {
        return known.value();
      }
      before = forgotten;
    }
    T value = reading.get();
    keep(value, now, before);
    return value;
  }

  /** Drops a value that was being read when it was forgotten: it may be out of date. */
  private synchronized void keep(T value, long at, long before) {
    if (forgotten == before) {
      seen = new Seen<>(value, at);
    }
  }

  synchronized void forget() {
    forgotten++;
    seen = null;
  }
}
