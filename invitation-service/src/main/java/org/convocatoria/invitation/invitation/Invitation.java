package org.convocatoria.invitation.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.invitation.invitation.AnswerRefusedException.Reason;
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
import org.convocatoria.invitation.letter.MailRequest;
import org.convocatoria.invitation.letter.Occasion;
import org.convocatoria.messaging.outbox.Change;
import org.jspecify.annotations.Nullable;

/**
 * One person's invitation to one table of one workshop.
 *
 * @param deadline until when an answer is taken
 * @param calendarSequence of the person's calendar entry: that of the workshop as last written
 * @param answers how many were recorded; numbers their confirmations
 * @param offeredFor the piece of work that offered the place; a repeat of it changes nothing
 * @param passedOnBy the piece of work that gives the place of who declined to somebody else
 * @param askAgainAt when to ask for the latest mail again, unless it is confirmed before
 */
public record Invitation(
    String id,
    String call,
    String round,
    String workshop,
    String table,
    String expert,
    Capacity capacity,
    int rank,
    boolean invitedAsReserve,
    InvitationStatus status,
    OffsetDateTime deadline,
    @Nullable String reference,
    int calendarSequence,
    boolean workshopCancelled,
    Links links,
    int answers,
    @Nullable Instant answeredAt,
    @Nullable String offeredFor,
    @Nullable String passedOnBy,
    @Nullable Asked asked,
    @Nullable Instant askAgainAt) {

  /** What is kept of the personal link and code; the generation makes them anew where needed. */
  public record Links(int generation, String rsvpHash, String codeHash) {}

  /** Until when an offered place is kept, for the workshop as it is at that sequence. */
  record Terms(OffsetDateTime until, int calendarSequence) {}

  /** A workshop as it is at that sequence. */
  record Schedule(int calendarSequence, boolean cancelled, OffsetDateTime starts) {}

  /** Sends the letter; who asked meanwhile not to be invited is not. */
  Change<Invitation, InvitationEvent> send(Writing writing, Instant now, Duration askAgainAfter) {
    Invitation sent =
        draft()
            .status(InvitationStatus.SENT)
            .asked(new Asked(id + ":letter", Occasion.LETTER, millis(now)), askAgainAfter)
            .build();
    MailRequest letter = writing.about(sent);
    return letter == null
        ? hold(InvitationStatus.SUPPRESSED)
        : Change.of(sent, new InvitationSent(letter));
  }

  /** Keeps the person in reserve, or notes that the person is not to be invited. */
  Change<Invitation, InvitationEvent> hold(InvitationStatus as) {
    return Change.of(
        draft().status(as).invitedAsReserve(as == InvitationStatus.RESERVE).build(),
        new InvitationHeld());
  }

  /**
   * Offers a place that became free. The same work offers once; others find it taken. Who asked not
   * to be invited stays in reserve.
   */
  Change<Invitation, InvitationEvent> offer(
      String work, Terms terms, Writing writing, Instant now, Duration askAgainAfter) {
    if (status != InvitationStatus.RESERVE) {
      return Change.none(this);
    }
    Invitation offered =
        draft()
            .status(InvitationStatus.OFFERED)
            .offeredFor(work)
            .deadline(terms.until())
            .workshop(terms.calendarSequence(), false)
            .asked(new Asked(id + ":offer", Occasion.OFFER, millis(now)), askAgainAfter)
            .build();
    MailRequest letter = writing.about(offered);
    return letter == null ? Change.none(this) : Change.of(offered, new InvitationOffered(letter));
  }

  /**
   * Records what the person says. The same answer again changes nothing; another is taken until the
   * deadline.
   */
  Change<Invitation, InvitationEvent> answer(
      boolean yes, Writing writing, Instant now, Duration askAgainAfter) {
    InvitationStatus wanted = yes ? InvitationStatus.ACCEPTED : InvitationStatus.DECLINED;
    refuseWhenClosed(now);
    if (status == wanted) {
      return Change.none(this);
    }
    if (yes && passedOnBy != null) {
      throw new AnswerRefusedException(Reason.PASSED_ON, call);
    }
    String message = id + ":answer-" + (answers + 1);
    Told told =
        told(
            draft().status(wanted).answered(millis(now)),
            new Asked(message, Occasion.ANSWER, millis(now)),
            writing,
            askAgainAfter);
    return Change.of(
        told.state(),
        yes ? new InvitationAccepted(told.mail()) : new InvitationDeclined(told.mail()));
  }

  /**
   * Takes over the workshop's new date, or its cancellation, once per change of the workshop. Who
   * declined gets no mail about it, but may still think better of it.
   */
  Change<Invitation, InvitationEvent> update(
      Schedule schedule, Writing writing, Instant now, Duration askAgainAfter) {
    if (!status.written() || schedule.calendarSequence() <= calendarSequence) {
      return Change.none(this);
    }
    InvitationDraft updated =
        draft()
            .workshop(schedule.calendarSequence(), schedule.cancelled())
            .deadline(deadline.isAfter(schedule.starts()) ? schedule.starts() : deadline);
    if (!status.counts()) {
      return Change.of(updated.build(), new InvitationUpdated(null));
    }
    String message = id + ":update-" + schedule.calendarSequence();
    Asked notice = new Asked(message, Occasion.UPDATE, millis(now));
    Told told = told(updated, notice, writing, askAgainAfter);
    return Change.of(told.state(), new InvitationUpdated(told.mail()));
  }

  /** Gives the place of who declined to somebody else, by one piece of work only. */
  Change<Invitation, InvitationEvent> passOn(String work) {
    return status == InvitationStatus.DECLINED && passedOnBy == null
        ? Change.of(draft().passedOnBy(work).build(), new PlacePassedOn())
        : Change.none(this);
  }

  /** Nobody was left to take the place that this piece of work had to give: it is kept. */
  Change<Invitation, InvitationEvent> keepPlace(String work) {
    return work.equals(passedOnBy)
        ? Change.of(draft().passedOnBy(null).build(), new PlaceKept())
        : Change.none(this);
  }

  /** The notification service has the mail. */
  Change<Invitation, InvitationEvent> confirm(String message) {
    return asked != null && asked.message().equals(message) && askAgainAt != null
        ? Change.of(draft().settled().build(), new LetterConfirmed())
        : Change.none(this);
  }

  /** Asks for the same mail again. */
  Change<Invitation, InvitationEvent> askAgain(Writing writing, Instant now, Duration after) {
    if (asked == null || askAgainAt == null || askAgainAt.isAfter(now)) {
      return Change.none(this);
    }
    Invitation again = draft().asked(asked, Duration.between(asked.at(), now).plus(after)).build();
    MailRequest letter = writing.about(again);
    return letter == null
        ? Change.of(draft().settled().build(), new LetterGivenUp())
        : Change.of(again, new LetterAskedAgain(letter));
  }

  /** What became of the invitation, and the mail that tells of it where the person wants one. */
  private record Told(Invitation state, @Nullable MailRequest mail) {}

  private static Told told(
      InvitationDraft change, Asked asking, Writing writing, Duration askAgainAfter) {
    Invitation asked = change.asked(asking, askAgainAfter).build();
    MailRequest mail = writing.about(asked);
    return mail == null ? new Told(change.unasked().build(), null) : new Told(asked, mail);
  }

  /**
   * The number of the person's calendar entry. It grows with the workshop's, and with each answer
   * after the first: such an answer takes the entry back, or brings it back.
   */
  public int entrySequence() {
    return calendarSequence + Math.max(0, answers - 1);
  }

  /** Whether the person's calendar should have no such entry any more. */
  public boolean entryCancelled() {
    return workshopCancelled || status == InvitationStatus.DECLINED;
  }

  /** Whether an answer would be taken. */
  public boolean takesAnswers(Instant now) {
    return status.written() && !workshopCancelled && passedOnBy == null && !isTooLate(now);
  }

  boolean isTooLate(Instant now) {
    return !now.isBefore(deadline.toInstant());
  }

  private void refuseWhenClosed(Instant now) {
    if (workshopCancelled) {
      throw new AnswerRefusedException(Reason.CANCELLED, call);
    }
    if (isTooLate(now)) {
      throw new AnswerRefusedException(Reason.TOO_LATE, call);
    }
  }

  private InvitationDraft draft() {
    return new InvitationDraft(this);
  }

  /** The store keeps milliseconds. */
  private static Instant millis(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }
}
