package org.convocatoria.invitation.invitation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationAccepted;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationDeclined;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationHeld;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationOffered;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationSent;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationUpdated;
import org.convocatoria.invitation.invitation.InvitationEvent.LetterAskedAgain;
import org.convocatoria.invitation.invitation.InvitationEvent.LetterConfirmed;
import org.convocatoria.invitation.invitation.InvitationEvent.LetterGivenUp;
import org.convocatoria.invitation.invitation.InvitationEvent.PlaceKept;
import org.convocatoria.invitation.invitation.InvitationEvent.PlacePassedOn;
import org.convocatoria.invitation.invitation.ReplyRefusedException.Reason;
import org.convocatoria.invitation.letter.MailRequest;
import org.convocatoria.invitation.letter.Occasion;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.mail.Mailing.Letter;
import org.jspecify.annotations.Nullable;

/**
 * One person's invitation to one table of one workshop.
 *
 * @param replies all that the person said, the oldest first; numbers their confirmations
 * @param deadline until which a reply is taken
 * @param reference under which the list was approved
 * @param calendar the workshop as the person's calendar entry last had it
 */
public record Invitation(
    String id,
    String call,
    String round,
    Seat seat,
    String expert,
    Sending sending,
    List<Reply> replies,
    OffsetDateTime deadline,
    @Nullable String reference,
    Calendar calendar,
    Links links,
    Mailing mailing) {

  /** Copies the list, so that an invitation never changes. */
  public Invitation {
    replies = List.copyOf(replies);
  }

  /** What the person is invited to, as what, and at which place of the list. */
  public record Seat(String workshop, String table, Capacity capacity, int rank) {}

  /** A workshop's number in calendars, and whether it was cancelled. */
  public record Calendar(int sequence, boolean cancelled) {}

  /** Hashes of the personal link and code; another generation replaces both. */
  public record Links(int generation, String rsvpHash, String codeHash) {}

  /** Until when an offered place is kept, for the workshop as it is at that sequence. */
  record Terms(OffsetDateTime until, int calendarSequence) {}

  /** A workshop as it is at that sequence. */
  record Schedule(int calendarSequence, boolean cancelled, OffsetDateTime starts) {}

  /** Where it stands. */
  public InvitationStatus status() {
    return switch (lastReply()) {
      case null -> sending.status();
      case Reply.Accepted _ -> InvitationStatus.ACCEPTED;
      case Reply.Declined _ -> InvitationStatus.DECLINED;
    };
  }

  /** What the person said last; null where there is nothing yet. */
  public @Nullable Reply lastReply() {
    return replies.isEmpty() ? null : replies.getLast();
  }

  /** Whether the person was first put in reserve. */
  public boolean invitedAsReserve() {
    return sending instanceof Sending.Reserve || sending instanceof Sending.Offered;
  }

  /** Whether this piece of work offered the place. */
  boolean isOfferedFor(String work) {
    return sending instanceof Sending.Offered(var _, String by) && by.equals(work);
  }

  /** Whether this piece of work passes the declined place on. */
  boolean isPassedOnBy(String work) {
    return work.equals(passedOnBy());
  }

  /** Sends the letter, unless the person asked meanwhile not to be invited. */
  Change<Invitation, InvitationEvent> send(Writing writing, Instant now) {
    Invitation sent =
        as(new Sending.Sent(millis(now))).asking(id + ":letter", Occasion.LETTER, now);
    MailRequest letter = writing.about(sent);
    return letter == null
        ? hold(new Sending.Suppressed())
        : Change.of(sent, new InvitationSent(letter));
  }

  /** Keeps the person in reserve, or notes that the person is not to be invited. */
  Change<Invitation, InvitationEvent> hold(Sending as) {
    return Change.of(as(as), new InvitationHeld());
  }

  /**
   * Offers a place that became free. The same work offers once; others find it taken. A person who
   * asked not to be invited stays in reserve.
   */
  Change<Invitation, InvitationEvent> offer(
      String work, Terms terms, Writing writing, Instant now) {
    if (status() != InvitationStatus.RESERVE) {
      return Change.none(this);
    }
    Invitation offered =
        as(new Sending.Offered(millis(now), work))
            .at(new Calendar(terms.calendarSequence(), false), terms.until())
            .asking(id + ":offer", Occasion.OFFER, now);
    MailRequest letter = writing.about(offered);
    return letter == null ? Change.none(this) : Change.of(offered, new InvitationOffered(letter));
  }

  /**
   * Records what the person says. The same reply again changes nothing; another is taken until the
   * deadline.
   */
  Change<Invitation, InvitationEvent> reply(boolean yes, Writing writing, Instant now) {
    refuseWhenClosed(now);
    if (status() == (yes ? InvitationStatus.ACCEPTED : InvitationStatus.DECLINED)) {
      return Change.none(this);
    }
    if (yes && isPassedOn()) {
      throw new ReplyRefusedException(Reason.PASSED_ON, call);
    }
    Reply reply = yes ? new Reply.Accepted(millis(now)) : new Reply.Declined(millis(now), null);
    Invitation answered = replied(replies, reply);
    String message = id + ":answer-" + answered.replies().size();
    Told told = answered.told(message, Occasion.ANSWER, writing, now);
    return Change.of(
        told.state(),
        yes ? new InvitationAccepted(told.mail()) : new InvitationDeclined(told.mail()));
  }

  /**
   * Takes over the workshop's new date, or its cancellation, once per change of the workshop. A
   * person who declined gets no mail about it, but may still think better of it.
   */
  Change<Invitation, InvitationEvent> update(Schedule schedule, Writing writing, Instant now) {
    if (!status().written() || schedule.calendarSequence() <= calendar.sequence()) {
      return Change.none(this);
    }
    Invitation updated =
        at(
            new Calendar(schedule.calendarSequence(), schedule.cancelled()),
            deadline.isAfter(schedule.starts()) ? schedule.starts() : deadline);
    if (!status().counts()) {
      return Change.of(updated, new InvitationUpdated(null));
    }
    String message = id + ":update-" + schedule.calendarSequence();
    Told told = updated.told(message, Occasion.UPDATE, writing, now);
    return Change.of(told.state(), new InvitationUpdated(told.mail()));
  }

  /** Passes a declined place on to somebody else, by one piece of work only. */
  Change<Invitation, InvitationEvent> passOn(String work) {
    return lastReply() instanceof Reply.Declined(Instant at, String by) && by == null
        ? Change.of(lastReplied(new Reply.Declined(at, work)), new PlacePassedOn())
        : Change.none(this);
  }

  /** Nobody was left to take the place that this piece of work had to give: it is kept. */
  Change<Invitation, InvitationEvent> keepPlace(String work) {
    return lastReply() instanceof Reply.Declined(Instant at, String by) && work.equals(by)
        ? Change.of(lastReplied(new Reply.Declined(at, null)), new PlaceKept())
        : Change.none(this);
  }

  /** The notification service has the mail. */
  Change<Invitation, InvitationEvent> confirm(String message) {
    Mailing after = mailing.confirmed(Set.of(message));
    return after.equals(mailing)
        ? Change.none(this)
        : Change.of(with(after), new LetterConfirmed());
  }

  /** Asks for the same mail again where it is unconfirmed since then. */
  Change<Invitation, InvitationEvent> askAgain(Writing writing, Instant then, Instant now) {
    if (!mailing.isUnconfirmedSince(then)) {
      return Change.none(this);
    }
    Invitation again = with(mailing.askedAgain(millis(now)));
    MailRequest letter = writing.about(again);
    return letter == null
        ? Change.of(with(mailing.givenUp()), new LetterGivenUp())
        : Change.of(again, new LetterAskedAgain(letter));
  }

  /**
   * The number of the person's calendar entry. It grows with the workshop's, and with each reply
   * after the first: such a reply takes the entry back, or brings it back.
   */
  public int entrySequence() {
    return calendar.sequence() + Math.max(0, replies.size() - 1);
  }

  /** Whether the person's calendar should have no such entry any more. */
  public boolean entryCancelled() {
    return calendar.cancelled() || status() == InvitationStatus.DECLINED;
  }

  /** True if a reply would be taken. */
  public boolean takesReplies(Instant now) {
    return status().written() && !calendar.cancelled() && !isPassedOn() && !isTooLate(now);
  }

  /** True once the declined place was given to somebody else. */
  public boolean isPassedOn() {
    return passedOnBy() != null;
  }

  boolean isTooLate(Instant now) {
    return !now.isBefore(deadline.toInstant());
  }

  private @Nullable String passedOnBy() {
    return lastReply() instanceof Reply.Declined declined ? declined.passedOnBy() : null;
  }

  private void refuseWhenClosed(Instant now) {
    if (calendar.cancelled()) {
      throw new ReplyRefusedException(Reason.CANCELLED, call);
    }
    if (isTooLate(now)) {
      throw new ReplyRefusedException(Reason.TOO_LATE, call);
    }
  }

  /** What became of the invitation, and the mail that tells of it where the person wants one. */
  private record Told(Invitation state, @Nullable MailRequest mail) {}

  private Told told(String message, Occasion occasion, Writing writing, Instant now) {
    Invitation asked = asking(message, occasion, now);
    MailRequest mail = writing.about(asked);
    return mail == null ? new Told(with(mailing.givenUp()), null) : new Told(asked, mail);
  }

  /** A later letter says how everything is then, so an unconfirmed one before it is not needed. */
  private Invitation asking(String message, Occasion occasion, Instant now) {
    return with(mailing.askedInstead(new Letter(message, occasion.name(), millis(now))));
  }

  private Invitation lastReplied(Reply instead) {
    return replied(replies.subList(0, replies.size() - 1), instead);
  }

  private Invitation as(Sending now) {
    return copy(now, replies, deadline, calendar, mailing);
  }

  private Invitation replied(List<Reply> before, Reply last) {
    List<Reply> all = Stream.concat(before.stream(), Stream.of(last)).toList();
    return copy(sending, all, deadline, calendar, mailing);
  }

  private Invitation at(Calendar now, OffsetDateTime until) {
    return copy(sending, replies, until, now, mailing);
  }

  private Invitation with(Mailing after) {
    return copy(sending, replies, deadline, calendar, after);
  }

  private Invitation copy(
      Sending sending,
      List<Reply> replies,
      OffsetDateTime deadline,
      Calendar calendar,
      Mailing mailing) {
    return new Invitation(
        id, call, round, seat, expert, sending, replies, deadline, reference, calendar, links,
        mailing);
  }

  /** The store keeps milliseconds. */
  private static Instant millis(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }
}
