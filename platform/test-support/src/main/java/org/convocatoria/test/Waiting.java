package org.convocatoria.test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The one way to wait in a test: stimulate, wait for the state, verify. */
public final class Waiting {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Waiting() {}

  /** The first value that is present; fails after 30 seconds. */
  public static <T> T until(String what, Supplier<Optional<T>> value) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      Optional<T> found = value.get();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new AssertionError("not within " + PATIENCE + ": " + what);
  }

  /** Until it is so; fails after 30 seconds. */
  public static void untilTrue(String what, Supplier<Boolean> condition) {
    until(what, () -> condition.get() ? Optional.of(true) : Optional.empty());
  }
}
