package org.convocatoria.system.fault;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Invariant 5: within 60 s of the last fault no outbox holds anything and no group is behind. */
final class DrainedSoon {

  static final String PROMISE = "Within 60 s of the last fault outboxes are empty and lag is 0";

  private static final Duration SOON = Duration.ofSeconds(60);

  /** After the promised time it is only asked whether it comes about at all. */
  private static final Duration LONGEST = Duration.ofSeconds(150);

  private final Stored stored;
  private final Groups groups;
  private List<String> pending = List.of("not looked yet");
  private Map<String, Long> lags = Map.of();

  private DrainedSoon(Stored stored, Groups groups) {
    this.stored = stored;
    this.groups = groups;
  }

  /** Waits for it; the time counts from when the last fault ended. */
  static Verdict await(Stored stored, Groups groups, long lastFault) {
    DrainedSoon judge = new DrainedSoon(stored, groups);
    List<String> violations = new ArrayList<>();
    Duration gone = Duration.ofNanos(System.nanoTime() - lastFault);
    if (!Patience.within(SOON.minus(gone), judge::isDrained)) {
      violations.add("after 60 s: outboxes %s, lags %s".formatted(judge.pending, judge.lags));
      if (!Patience.within(LONGEST, judge::isDrained)) {
        violations.add("and for good: outboxes %s, lags %s".formatted(judge.pending, judge.lags));
      }
    }
    long took = Duration.ofNanos(System.nanoTime() - lastFault).toSeconds();
    if (violations.isEmpty() && took > SOON.toSeconds()) {
      violations.add("only after " + took + " s");
    }
    String grounds = "%d s after the last fault, requests under way included".formatted(took);
    return new Verdict(5, PROMISE, grounds, violations);
  }

  private boolean isDrained() {
    try {
      pending = stored.pending();
      if (!pending.isEmpty()) {
        return false;
      }
      lags = groups.lags();
      return lags.isEmpty();
    } catch (MongoException | IllegalStateException _) {
      return false;
    }
  }
}
