package org.convocatoria.invitation.invitation;

import java.time.Duration;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Finds invitations by the short codes of their letters, and slows down those who try codes. */
@Service
public class Codes {

  private final Replying replying;
  private final CodeThrottle throttle;

  Codes(Replying replying, CodeThrottle throttle) {
    this.replying = replying;
    this.throttle = throttle;
  }

  /**
   * Looks for the invitation of this code.
   *
   * @param wait how long its sender has to wait, as the gateway counts; zero for almost everybody
   */
  public Guess look(String code, Duration wait) {
    Duration all = throttle.waitNow().orElse(Duration.ZERO);
    Duration longer = all.compareTo(wait) > 0 ? all : wait;
    if (longer.isPositive()) {
      return new Guess.TooMany(longer);
    }
    return replying
        .tokenOf(code)
        .<Guess>map(Guess.Found::new)
        .orElseGet(
            () -> {
              throttle.failed();
              return new Guess.Unknown();
            });
  }

  /** What somebody is told whose code was not looked at. */
  public static ProblemException tooMany() {
    return new ProblemException(
        HttpStatus.TOO_MANY_REQUESTS, "too-many-codes", "invitation.too-many-codes");
  }
}
