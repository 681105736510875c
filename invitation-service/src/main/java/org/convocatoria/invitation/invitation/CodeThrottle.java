package org.convocatoria.invitation.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries codes. Everybody comes through the gateway, which limits each visitor; this
 * limits all of them together, so that spreading the attempts does not help. It is so far above
 * what people mistype that a few who try do not lock out everybody else, and a code has fifty bits.
 */
@Component
class CodeThrottle {

  static final int FAILURES = 1_000;
  static final Duration WINDOW = Duration.ofMinutes(10);

  private final Clock clock;
  private final Deque<Instant> failures = new ArrayDeque<>();

  CodeThrottle(Clock clock) {
    this.clock = clock;
  }

  /** How long to wait before the next attempt, if there were too many that failed. */
  synchronized Optional<Duration> wait(Instant now) {
    while (!failures.isEmpty() && !failures.getFirst().isAfter(now.minus(WINDOW))) {
      failures.removeFirst();
    }
    return failures.size() < FAILURES
        ? Optional.empty()
        : Optional.of(Duration.between(now, failures.getFirst().plus(WINDOW)));
  }

  Optional<Duration> waitNow() {
    return wait(clock.instant());
  }

  /** A code was nobody's. */
  synchronized void failed() {
    failures.addLast(clock.instant());
  }
}
