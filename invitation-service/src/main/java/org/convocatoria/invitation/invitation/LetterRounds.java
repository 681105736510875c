package org.convocatoria.invitation.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.convocatoria.invitation.letter.LetterStates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks after letters that were asked for and not confirmed: requests are kept for days only, so
 * one that got lost is asked for again, under the same id.
 */
@Component
class LetterRounds implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LetterRounds.class);
  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final String BY = "anonymous";
  private static final int BATCH = 200;

  private final Invitations invitations;
  private final LetterStates states;
  private final LetterWriting letters;
  private final Timing timing;
  private volatile CountDownLatch stopped = new CountDownLatch(1);

  LetterRounds(Invitations invitations, LetterStates states, LetterWriting letters, Timing timing) {
    this.invitations = invitations;
    this.states = states;
    this.letters = letters;
    this.timing = timing;
    stopped.countDown();
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    Thread.ofVirtual().name("letters").start(this::run);
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void run() {
    try {
      while (!stopped.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          look(timing.now());
        } catch (RuntimeException e) {
          log.warn("Unconfirmed letters are looked after later: {}", e.getClass().getName());
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
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
