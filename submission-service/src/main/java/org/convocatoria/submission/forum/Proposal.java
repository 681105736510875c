package org.convocatoria.submission.forum;

import java.time.Instant;
import java.util.Set;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.KeptWords;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that somebody submitted to a forum. It is an aggregate of its own, so that hundreds of
 * proposals make no large document.
 *
 * @param taken the contribution made of it; null while there is none
 */
public record Proposal(
    String id,
    String call,
    String forum,
    @Nullable String topic,
    @Nullable String municipality,
    String title,
    String text,
    Author author,
    Instant at,
    @Nullable Moderation moderation,
    @Nullable Taken taken,
    Mailing mailing,
    @Nullable Erasure erasure)
    implements Voice {

  Change<Proposal, ProposalEvent> made() {
    return Change.of(this, new ProposalEvent.ProposalMade());
  }

  /** Takes it off the public page, with a letter to its author if there is an address. */
  Change<Proposal, ProposalEvent> moderate(String reason, Instant now) {
    if (removed()) {
      return Change.none(this);
    }
    String message = id + ":letter:" + (mailing.count() + 1);
    Mailing told =
        author.hasAddress()
            ? mailing.asked(new Mailing.Letter(message, "forum-proposal-moderated", now))
            : mailing;
    return Change.of(
        with(new Moderation(reason, now), taken, told), new ProposalEvent.ProposalModerated());
  }

  /**
   * Makes it a contribution, once.
   *
   * @throws ProblemException 409 if it was taken off the page
   */
  Change<Proposal, ProposalEvent> take(Taken as) {
    if (removed()) {
      throw ProblemException.conflict("removed", "forum.proposal-removed");
    }
    return taken != null
        ? Change.none(this)
        : Change.of(with(moderation, as, mailing), new ProposalEvent.ProposalTaken());
  }

  /** Notes that its contribution was made. */
  Change<Proposal, ProposalEvent> yielded() {
    return taken == null || taken.owedAt() == null
        ? Change.none(this)
        : Change.of(with(moderation, taken.made(), mailing), new ProposalEvent.ProposalYielded());
  }

  /** Erases what its author wrote, and who that is; when and where it was made stays. */
  Change<Proposal, ProposalEvent> erase(Erasure as) {
    return erased()
        ? Change.none(this)
        : Change.of(
            copy("", "", author.erased(), moderation, taken, mailing.givenUp(), as),
            new ProposalEvent.ProposalErased());
  }

  /** Notes that the notification service has these messages. */
  Change<Proposal, ProposalEvent> confirmLetters(Set<String> messages) {
    Mailing after = mailing.confirmed(messages);
    return after.equals(mailing)
        ? Change.none(this)
        : Change.of(with(moderation, taken, after), new ProposalEvent.LettersConfirmed());
  }

  /** Requests unconfirmed letters again, under the same ids. */
  Change<Proposal, ProposalEvent> askForLettersAgain(Instant askedBefore, Instant now) {
    return mailing.isUnconfirmedSince(askedBefore)
        ? Change.of(
            with(moderation, taken, mailing.askedAgain(now)), new ProposalEvent.LettersAskedAgain())
        : Change.none(this);
  }

  /** The same as the public may read it where it is a contribution. */
  Proposal shown(KeptWords kept) {
    String folio = taken == null ? null : taken.place().folio();
    return copy(
        kept.shown(folio, title),
        kept.shown(folio, text),
        kept.named(folio) ? author : author.unnamed(),
        moderation,
        taken,
        mailing,
        erasure);
  }

  private Proposal with(@Nullable Moderation moderation, @Nullable Taken taken, Mailing mailing) {
    return copy(title, text, author, moderation, taken, mailing, erasure);
  }

  private Proposal copy(
      String title,
      String text,
      Author author,
      @Nullable Moderation moderation,
      @Nullable Taken taken,
      Mailing mailing,
      @Nullable Erasure erasure) {
    return new Proposal(
        id,
        call,
        forum,
        topic,
        municipality,
        title,
        text,
        author,
        at,
        moderation,
        taken,
        mailing,
        erasure);
  }
}
