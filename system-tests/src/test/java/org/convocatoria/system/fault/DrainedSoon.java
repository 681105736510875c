package org.convocatoria.system.fault;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Invariant 5: within 60 s of the last fault no outbox holds anything and no group is behind. */
final class DrainedSoon {

  static final String PROMISE = "Within 60 s of the last fault outboxes are empty and lag is 0";

  private static final long SECONDS = 60;

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

  /** Waits for it, from now on, which is when the last fault has ended. */
  static Verdict await(Stored stored, Groups groups, Supplier<String> state) {
    DrainedSoon judge = new DrainedSoon(stored, groups);
    long begin = System.nanoTime();
    List<String> violations = new ArrayList<>();
    boolean soon = Patience.within(Duration.ofSeconds(SECONDS), judge::isDrained);
    if (!soon) {
      violations.add(
          "after 60 s: outboxes %s, lags %s, %s".formatted(judge.pending, judge.lags, state.get()));
      Patience.within(LONGEST, judge::isDrained);
    }
    long took = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    return new Verdict(5, PROMISE, "it took %d s".formatted(took), violations);
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
