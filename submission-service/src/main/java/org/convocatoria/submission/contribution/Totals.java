package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The totals of each call. Counting a quarter of a million takes seconds, so they are counted once
 * and kept; each look reads only what has changed since the one before it.
 */
@Component
class Totals {

  /**
   * A change is dated before it is written, and by the clock of its own instance. Longer than a
   * write may take together with what clocks may differ.
   */
  static final Duration LATE = Duration.ofSeconds(30);

  private final Contributions contributions;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  Totals(Contributions contributions, Clock clock) {
    this.contributions = contributions;
    this.clock = clock;
  }

  /** How many contributions of a call there are now, of one status or of all. */
  Counts of(String call, @Nullable Status of) {
    return kept.computeIfAbsent(call, Kept::new).counts(of);
  }

  /** The same, crossed by everything they are counted by. */
  List<CoverageCell> cells(String call) {
    return kept.computeIfAbsent(call, Kept::new).cells();
  }

  private final class Kept {

    private final String call;
    private final Tally tally = new Tally();
    private @Nullable Instant readAt;

    Kept(String call) {
      this.call = call;
    }

    synchronized Counts counts(@Nullable Status of) {
      read();
      return new Counts(dimension -> tally.by(dimension, of));
    }

    synchronized List<CoverageCell> cells() {
      read();
      return tally.cells();
    }

    private void read() {
      Instant now = clock.instant();
      Instant since = readAt == null ? null : readAt.minus(LATE);
      contributions.counted(call, since, tally::put);
      readAt = now;
    }
  }
}
