package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.Set;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;

/** The letters about a contribution: when they are asked for, wait, and are asked for again. */
final class Correspondence {

  private static final String RECEIPT = "contribution-receipt";

  private Correspondence() {}

  static Change<Contribution, ContributionEvent> received(Contribution c) {
    return Change.of(
        c.holdsLetters() ? c : letter(c, RECEIPT, c.arrival().at()),
        new ContributionEvent.ContributionReceived());
  }

  /** Somebody looked and found no program behind it: it goes where all others wait. */
  static Change<Contribution, ContributionEvent> clear(Contribution c, Instant now) {
    if (!c.isSuspect()) {
      return Change.none(c);
    }
    Contribution cleared = c.copy().arrival(c.arrival().cleared(now)).made();
    boolean first = c.holdsLetters() && c.mailing().count() == 0;
    return Change.of(
        first ? letter(cleared, RECEIPT, now) : cleared,
        new ContributionEvent.ContributionCleared());
  }

  /** Writes to its contributor what a version of the plan made of it, once about each version. */
  static Change<Contribution, ContributionEvent> tell(Contribution c, int version, Instant now) {
    Contribution written =
        Owed.isPhonedOnly(c)
            ? c.copy().reach(c.reach().owesOutcome(now)).made()
            : letter(c, Contribution.OUTCOME, now);
    Integer told = c.told();
    return !c.awaitsOutcome() || written.equals(c) || (told != null && told >= version)
        ? Change.none(c)
        : Change.of(
            written.copy().told(version).made(), new ContributionEvent.OutcomeTold(version));
  }

  /** Asks for the letter about the last decision if it has waited since then, or for longer. */
  static Change<Contribution, ContributionEvent> release(
      Contribution c, Instant heldSince, Instant now) {
    Instant held = c.mailing().heldSince();
    return held == null || held.isAfter(heldSince)
        ? Change.none(c)
        : Change.of(c.with(c.mailing().released(now)), new ContributionEvent.LetterReleased());
  }

  /** The notification service has these messages. */
  static Change<Contribution, ContributionEvent> confirm(Contribution c, Set<String> messages) {
    Mailing after = c.mailing().confirmed(messages);
    return after.equals(c.mailing())
        ? Change.none(c)
        : Change.of(c.with(after), new ContributionEvent.LettersConfirmed());
  }

  /** Asks once more for what is not confirmed, under the same ids. */
  static Change<Contribution, ContributionEvent> askAgain(
      Contribution c, Instant askedBefore, Instant now) {
    if (!c.mailing().isUnconfirmedSince(askedBefore)) {
      return Change.none(c);
    }
    Mailing wanted = Renewal.current(c, now);
    return Change.of(
        c.with(wanted.unconfirmed().isEmpty() ? wanted : wanted.askedAgain(now)),
        new ContributionEvent.LettersAskedAgain(wanted.unconfirmed()));
  }

  /** Without an address, or without consent to letters, there is none. */
  static Contribution letter(Contribution c, String template, Instant now) {
    return c.wantsLetters() ? unasked(c, template, now) : c;
  }

  /** A letter that was asked for by itself, so that nobody has to want others. */
  static Contribution unasked(Contribution c, String template, Instant now) {
    return hasAddress(c) ? c.with(c.mailing().asked(next(c, template, now))) : c;
  }

  /** A letter that waits, for as long as what it tells can be taken back. */
  static Contribution held(Contribution c, String template, Instant now) {
    return isWrittenTo(c) ? c.with(c.mailing().held(next(c, template, now))) : c;
  }

  /** Whether its contributor left an address and is written to. */
  static boolean isWrittenTo(Contribution c) {
    return hasAddress(c) && c.wantsLetters();
  }

  private static boolean hasAddress(Contribution c) {
    String email = c.contributor().email();
    return email != null && !email.isBlank();
  }

  private static Mailing.Letter next(Contribution c, String template, Instant now) {
    return new Mailing.Letter(c.letter(c.mailing().count() + 1), template, now);
  }
}
