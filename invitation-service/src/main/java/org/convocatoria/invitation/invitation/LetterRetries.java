package org.convocatoria.invitation.invitation;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.convocatoria.invitation.letter.LetterStates;
import org.convocatoria.invitation.letter.Occasion;
import org.convocatoria.service.mail.Mailing;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after letters that were asked for and not confirmed: requests are kept for days only, so
 * one that got lost is asked for again, under the same id.
 */
@Component
class LetterRetries {

  private static final String BY = "anonymous";
  private static final int BATCH = 200;

  private final Invitations invitations;
  private final LetterStates states;
  private final LetterWriting letters;
  private final Timing timing;

  LetterRetries(
      Invitations invitations, LetterStates states, LetterWriting letters, Timing timing) {
    this.invitations = invitations;
    this.states = states;
    this.letters = letters;
    this.timing = timing;
  }

  @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
  void run() {
    look(timing.now());
  }

  /** One look. Firing is an ordinary change, so two instances ask once. */
  void look(Instant now) {
    Instant then = now.minus(timing.askAgainAfter());
    for (Invitation each : invitations.unconfirmed(then, BATCH)) {
      each.mailing().unconfirmed().forEach(letter -> look(each.id(), letter, then, now));
    }
  }

  private void look(String invitation, Mailing.Letter letter, Instant then, Instant now) {
    boolean confirmed = states.confirmed(letter.message());
    Writing writing = letters.on(Occasion.valueOf(letter.about()));
    invitations.change(
        invitation,
        BY,
        each -> confirmed ? each.confirm(letter.message()) : each.askAgain(writing, then, now));
  }
}
