package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.jspecify.annotations.Nullable;

/** How a contribution changes where its owner wants it gone: taken back, or erased. */
final class Removal {

  private Removal() {}

  static Change<Contribution, ContributionEvent> withdraw(Contribution c, Instant now) {
    return c.status() == Status.WITHDRAWN || c.isErased()
        ? Change.none(c)
        : Change.of(withdrawn(c, now), new ContributionEvent.ContributionWithdrawn(c.isPublic()));
  }

  /**
   * Whoever was quoted took their consent back: whatever review decided, its words go, and the
   * folio stands for its title.
   */
  static Change<Contribution, ContributionEvent> takeBack(Contribution c, Instant now) {
    if (c.content().text().isEmpty()) {
      return Change.none(c);
    }
    Contribution after = c.status() == Status.WITHDRAWN ? c : withdrawn(c, now);
    return Change.of(
        after
            .copy()
            .content(c.content().erased(c.folio()))
            .decisions(ShownParts.withoutWords(after))
            .visibility(after.visibility().withoutPlaces())
            .made(),
        new ContributionEvent.ContributionWithdrawn(c.isPublic()));
  }

  /**
   * Blanks everything that somebody wrote and who they are; folio, dates, classification, decisions
   * and the proof of consent stay, and so does every total.
   *
   * @param asked the day of a request that came without a clave; null of others
   */
  static Change<Contribution, ContributionEvent> erase(
      Contribution c, ErasureMeans means, @Nullable LocalDate asked, Instant now) {
    if (c.isErased()) {
      return Change.none(c);
    }
    List<Decided> decided = c.decisions().stream().map(Decided::withoutAnyWords).toList();
    return Change.of(
        c.copy()
            .content(c.content().erased(c.folio()))
            .contributor(c.contributor().unnamed())
            .arrival(c.arrival().cleared(now))
            .decisions(decided)
            .decided(new Decided.Erased(now, c.status(), means, asked))
            .attachments(List.of())
            .mailing(c.mailing().withoutHeld().givenUp())
            .visibility(Visibility.OPEN)
            .reach(c.reach().withoutNotes())
            .made(),
        new ContributionEvent.ContributionErased());
  }

  /** The person is not reached any more; what they said stays, and so does every total. */
  static Change<Contribution, ContributionEvent> deleteContacts(Contribution c, Instant now) {
    Contributor left = c.contributor().withoutContactData();
    return left.equals(c.contributor()) || c.isErased()
        ? Change.none(c)
        : Change.of(
            c.copy()
                .contributor(left)
                .mailing(c.mailing().withoutHeld().givenUp())
                .reach(c.reach().withoutNotes().deleted(now))
                .made(),
            new ContributionEvent.ContactsDeleted());
  }

  private static Contribution withdrawn(Contribution c, Instant now) {
    return c.copy().decided(new Decided.Withdrawn(now)).mailing(c.mailing().withoutHeld()).made();
  }
}
