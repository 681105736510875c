package org.convocatoria.system;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a state of the platform, and fails with what it last saw. */
final class Patience {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  private Patience() {}

  static <T> T until(Supplier<T> look, java.util.function.Predicate<T> wanted, String what) {
    Instant end = Instant.now().plus(LIMIT);
    while (true) {
      T seen = look.get();
      if (wanted.test(seen)) {
        return seen;
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("not within " + LIMIT + ": " + what + "; last seen: " + seen);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
