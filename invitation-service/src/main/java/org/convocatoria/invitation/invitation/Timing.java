package org.convocatoria.invitation.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What time it is, and how long things take. */
@Component
final class Timing {

  private final Clock clock;
  private final Duration askAgainAfter;
  private final Duration offerLasts;

  Timing(
      Clock clock,
      @Value("${convocatoria.invitation.ask-again-after}") Duration askAgainAfter,
      @Value("${convocatoria.invitation.offer-lasts}") Duration offerLasts) {
    this.clock = clock;
    this.askAgainAfter = askAgainAfter;
    this.offerLasts = offerLasts;
  }

  Instant now() {
    return clock.instant();
  }

  /** After this a mail that is not confirmed is asked for again. */
  Duration askAgainAfter() {
    return askAgainAfter;
  }

  /** How long a free place is kept for the next person, at least. */
  Duration offerLasts() {
    return offerLasts;
  }
}
