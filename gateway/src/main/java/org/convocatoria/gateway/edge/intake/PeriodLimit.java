package org.convocatoria.gateway.edge.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what each sender has taken since the first of it, in the memory of this instance: nothing
 * is written for a request, and several instances allow as many times as much.
 */
final class PeriodLimit {

  /** Those who have taken something least recently are forgotten beyond this many. */
  private static final int SENDERS = 20_000;

  private final long most;
  private final Duration period;
  private final Clock clock;
  private final Map<String, Taken> taken =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Taken> eldest) {
          return size() > SENDERS;
        }
      };

  /** What one sender took until a time at which it is forgotten. */
  private record Taken(long amount, Instant until) {}

  /**
   * A limit.
   *
   * @param most for one sender within the period; zero is no limit
   */
  PeriodLimit(long most, Duration period, Clock clock) {
    this.most = most;
    this.period = period;
    this.clock = clock;
  }

  /**
   * Takes an amount for this sender.
   *
   * @return zero where it was taken; otherwise how long to wait
   */
  synchronized Duration take(String sender, long amount) {
    if (most <= 0) {
      return Duration.ZERO;
    }
    Instant now = clock.instant();
    Taken before = taken.get(sender);
    if (before == null || !before.until().isAfter(now)) {
      before = new Taken(0, now.plus(period));
    }
    if (before.amount() + amount > most) {
      return Duration.between(now, before.until());
    }
    taken.put(sender, new Taken(before.amount() + amount, before.until()));
    return Duration.ZERO;
  }
}
