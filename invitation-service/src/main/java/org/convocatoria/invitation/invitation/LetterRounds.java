package org.convocatoria.invitation.invitation;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.convocatoria.invitation.letter.LetterStates;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after letters that were asked for and not confirmed: requests are kept for days only, so
 * one that got lost is asked for again, under the same id.
 */
@Component
class LetterRounds {

  private static final String BY = "anonymous";
  private static final int BATCH = 200;

  private final Invitations invitations;
  private final LetterStates states;
  private final LetterWriting letters;
  private final Timing timing;

  LetterRounds(Invitations invitations, LetterStates states, LetterWriting letters, Timing timing) {
    this.invitations = invitations;
    this.states = states;
    this.letters = letters;
    this.timing = timing;
  }

  @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
  void round() {
    look(timing.now());
  }

  /** One look. Firing is an ordinary change, so two instances ask once. */
  void look(Instant now) {
    for (Invitation each : invitations.unconfirmed(now, BATCH)) {
      Asked asked = each.asked();
      if (asked == null) {
        continue;
      }
      boolean confirmed = states.confirmed(asked.message());
      invitations.change(
          each.id(),
          BY,
          invitation ->
              confirmed
                  ? invitation.confirm(asked.message())
                  : invitation.askAgain(letters.on(asked.occasion()), now, timing.askAgainAfter()));
    }
  }
}
