package org.convocatoria.submission.forum;

import java.time.Instant;
import java.util.Set;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.jspecify.annotations.Nullable;

/** A reason for or against a proposal. It is public at once. */
public record Reason(
    String id,
    String call,
    String forum,
    String proposal,
    Side side,
    String text,
    Author author,
    Instant at,
    @Nullable Moderation moderation,
    Mailing mailing,
    @Nullable Erasure erasure)
    implements Voice {

  Change<Reason, ReasonEvent> given() {
    return Change.of(this, new ReasonEvent.ReasonGiven());
  }

  /** Takes it off the public page, with a letter to its author if there is an address. */
  Change<Reason, ReasonEvent> moderate(String why, Instant now) {
    if (removed()) {
      return Change.none(this);
    }
    String message = id + ":letter:" + (mailing.count() + 1);
    Mailing told =
        author.hasAddress()
            ? mailing.asked(new Mailing.Letter(message, "forum-reason-moderated", now))
            : mailing;
    return Change.of(with(new Moderation(why, now), told), new ReasonEvent.ReasonModerated());
  }

  /** Erases what its author wrote, and who that is; when it was given and for which side stays. */
  Change<Reason, ReasonEvent> erase(Erasure as) {
    return erased()
        ? Change.none(this)
        : Change.of(
            new Reason(
                id,
                call,
                forum,
                proposal,
                side,
                "",
                author.erased(),
                at,
                moderation,
                mailing.givenUp(),
                as),
            new ReasonEvent.ReasonErased());
  }

  /** Notes that the notification service has these messages. */
  Change<Reason, ReasonEvent> confirmLetters(Set<String> messages) {
    Mailing after = mailing.confirmed(messages);
    return after.equals(mailing)
        ? Change.none(this)
        : Change.of(with(moderation, after), new ReasonEvent.LettersConfirmed());
  }

  /** Requests unconfirmed letters again, under the same ids. */
  Change<Reason, ReasonEvent> askForLettersAgain(Instant askedBefore, Instant now) {
    return mailing.isUnconfirmedSince(askedBefore)
        ? Change.of(with(moderation, mailing.askedAgain(now)), new ReasonEvent.LettersAskedAgain())
        : Change.none(this);
  }

  private Reason with(@Nullable Moderation moderation, Mailing mailing) {
    return new Reason(
        id, call, forum, proposal, side, text, author, at, moderation, mailing, erasure);
  }
}
