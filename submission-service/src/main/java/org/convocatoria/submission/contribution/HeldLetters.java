package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.convocatoria.service.access.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks for the letters about decisions once they have waited long enough to be dropped. */
@Component
class HeldLetters {

  private static final int BATCH = 200;

  private final Contributions contributions;
  private final Clock clock;
  private final Duration wait;

  HeldLetters(
      Contributions contributions,
      Clock clock,
      @Value("${convocatoria.submission.letters-wait}") Duration wait) {
    this.contributions = contributions;
    this.clock = clock;
    this.wait = wait;
  }

  /** One look. Asking is an ordinary change, so two instances ask once. */
  void look(Instant now) {
    Instant then = now.minus(wait);
    for (Contribution each : contributions.heldSince(then, BATCH)) {
      contributions.change(each.id(), Caller.ANONYMOUS, c -> c.releaseLetter(then, now));
    }
  }

  @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
  void run() {
    look(clock.instant());
  }
}
