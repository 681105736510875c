package org.convocatoria.submission.contribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How a contribution changes where its clave was lost: a link is mailed, another clave given. */
final class Renewal {

  /** An address is written to once within this time, however often a link is asked for. */
  static final Duration INTERVAL = Duration.ofHours(1);

  /** How long a link is good. */
  static final Duration LASTS = Duration.ofHours(24);

  private Renewal() {}

  /** The address to which a link may be mailed, in the one form it is looked for; null for none. */
  static @Nullable String mailbox(Contribution c) {
    String email = c.contributor().email();
    if (email == null || email.isBlank() || c.holdsLetters()) {
      return null;
    }
    return Provenance.of(c.arrival()).hasClave() ? mailbox(email) : null;
  }

  static String mailbox(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /** Asks for a link by mail; nothing where one was asked for within the interval. */
  static Change<Contribution, ContributionEvent> ask(Contribution c, Access.Recovery link) {
    Access.Recovery before = c.access().recovery();
    boolean tooSoon = before != null && link.askedAt().isBefore(before.askedAt().plus(INTERVAL));
    return tooSoon || mailbox(c) == null
        ? Change.none(c)
        : Change.of(
            Correspondence.unasked(
                c.copy()
                    .access(c.access().asked(link))
                    .mailing(c.mailing().givenUp(Contribution.RECOVERY))
                    .made(),
                Contribution.RECOVERY,
                link.askedAt()),
            new ContributionEvent.RecoveryAsked());
  }

  /**
   * Another clave by a mailed link, once.
   *
   * @throws ProblemException 409 where one was given since the link was asked for
   */
  static Change<Contribution, ContributionEvent> byLink(
      Contribution c, Access.Recovery link, String clave, Instant now) {
    if (c.access().wasGivenSince(link.askedAt())) {
      throw ProblemException.conflict("link-used", "contribution.link-used");
    }
    // Clocks of two instances may differ: what is given out never seems older than its link.
    Instant at = now.isBefore(link.askedAt()) ? link.askedAt() : now;
    return Change.of(
        c.with(c.access().renewed(clave, new Access.Given(at, false))),
        new ContributionEvent.ClaveRenewed());
  }

  /**
   * Another clave in person, for somebody who showed who they are. Where there is an address it is
   * written to, so that its owner notices what they did not ask for.
   *
   * @throws ProblemException 409 where there is no name to compare with, or no clave at all
   */
  static Change<Contribution, ContributionEvent> inPerson(
      Contribution c, GivingClaves.Shown shown, String clave, Instant now) {
    if (c.status() == Status.WITHDRAWN) {
      throw new NotOpenForReviewException(c.status());
    }
    if (!canBeGivenInPerson(c)) {
      throw ProblemException.conflict("nobody-named", "contribution.nobody-named");
    }
    return Change.of(
        Correspondence.unasked(
            c.with(c.access().renewed(clave, new Access.Given(now, true))),
            Contribution.CLAVE_GIVEN,
            now),
        new ContributionEvent.ClaveGiven(shown.identification(), shown.note().strip()));
  }

  /** Whether somebody is named in it who holds a clave. */
  static boolean canBeGivenInPerson(Contribution c) {
    Contributor by = c.contributor();
    return c.status() != Status.WITHDRAWN
        && Provenance.of(c.arrival()).hasClave()
        && !(isBlank(by.name()) && isBlank(by.organisation()));
  }

  /** The mail without a letter whose link is good no longer. */
  static Mailing current(Contribution c, Instant now) {
    Access.Recovery link = c.access().recovery();
    return link != null && !now.isBefore(link.until())
        ? c.mailing().givenUp(Contribution.RECOVERY)
        : c.mailing();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
