package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a state, for as long as that may take and no longer. */
final class Patience {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private Patience() {}

  /** False where the state did not come about in time. */
  static boolean within(Duration limit, BooleanSupplier state) {
    long begin = System.nanoTime();
    while (!state.getAsBoolean()) {
      if (System.nanoTime() - begin > limit.toNanos() || Thread.currentThread().isInterrupted()) {
        return false;
      }
      pause(LOOK_AGAIN);
    }
    return true;
  }

  /** For what cannot go on without the state. */
  static void require(Duration limit, BooleanSupplier state, String what) {
    if (!within(limit, state)) {
      throw new AssertionError("Not within " + limit.toSeconds() + " s: " + what);
    }
  }

  /** True until then, for who is to give up at last. */
  static BooleanSupplier lasting(Duration time) {
    long begin = System.nanoTime();
    return () -> System.nanoTime() - begin < time.toNanos();
  }

  /** The time between two steps of a schedule, never a guess that something is done by then. */
  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
