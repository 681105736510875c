package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.convocatoria.submission.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
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
  private final Calls calls;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  Totals(Contributions contributions, Calls calls, Clock clock) {
    this.contributions = contributions;
    this.calls = calls;
    this.clock = clock;
  }

  /** Counts as soon as the service works, so that nobody has to wait for it. */
  @EventListener(ApplicationReadyEvent.class)
  void countAhead() {
    Thread.ofVirtual()
        .name("totals")
        .start(() -> calls.known().ifPresent(call -> kept(call.id()).counts(null)));
  }

  /** How many contributions of a call there are now, of one status or of all. */
  Counts of(String call, @Nullable Status of) {
    return kept(call).counts(of);
  }

  /** The same, crossed by everything they are counted by. */
  List<CoverageCell> cells(String call) {
    return kept(call).cells();
  }

  /** How many of those that a query without words finds stand in each status. */
  Map<Status, Long> matching(String call, ContributionQuery query, Tally.Span span) {
    return kept(call).matching(query, span);
  }

  /** True if one that was public before then changed since, or is public no longer. */
  boolean changedSince(String call, Instant then) {
    return kept(call).changedSince(then);
  }

  private Kept kept(String call) {
    return kept.computeIfAbsent(call, Kept::new);
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

    synchronized Map<Status, Long> matching(ContributionQuery query, Tally.Span span) {
      read();
      return tally.matching(query, span);
    }

    synchronized boolean changedSince(Instant then) {
      read();
      return tally.changedSince(then);
    }

    private void read() {
      Instant now = clock.instant();
      Instant since = readAt == null ? null : readAt.minus(LATE);
      contributions.counted(call, since, tally::put);
      readAt = now;
    }
  }
}
