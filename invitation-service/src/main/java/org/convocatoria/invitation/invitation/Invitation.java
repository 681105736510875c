package org.convocatoria.invitation.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.convocatoria.invitation.invitation.AnswerRefusedException.Reason;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationAccepted;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationDeclined;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationHeld;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationOffered;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationSent;
import org.convocatoria.invitation.invitation.InvitationEvent.InvitationUpdated;
import org.convocatoria.invitation.invitation.InvitationEvent.LetterAskedAgain;
import org.convocatoria.invitation.invitation.InvitationEvent.LetterConfirmed;
import org.convocatoria.invitation.invitation.InvitationEvent.PlaceKept;
import org.convocatoria.invitation.invitation.InvitationEvent.PlacePassedOn;
import org.convocatoria.invitation.letter.MailRequest;
import org.convocatoria.invitation.letter.Occasion;
import org.convocatoria.invitation.round.Capacity;
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

  /** Sends the letter. */
  Change<Invitation, InvitationEvent> send(Writing writing, Instant now, Duration askAgainAfter) {
    Invitation sent =
        draft()
            .status(InvitationStatus.SENT)
            .asked(new Asked(id + ":letter", Occasion.LETTER, millis(now)), askAgainAfter)
            .build();
    return Change.of(sent, new InvitationSent(writing.about(sent)));
  }

  /** Keeps the person in reserve, or notes that the person is not to be invited. */
  Change<Invitation, InvitationEvent> hold(InvitationStatus as) {
    return Change.of(
        draft().status(as).invitedAsReserve(as == InvitationStatus.RESERVE).build(),
        new InvitationHeld());
  }

  /** Offers a place that became free. The same work offers once; others find it taken. */
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
    return Change.of(offered, new InvitationOffered(writing.about(offered)));
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
    Invitation answered =
        draft()
            .status(wanted)
            .answered(millis(now))
            .asked(new Asked(message, Occasion.ANSWER, millis(now)), askAgainAfter)
            .build();
    MailRequest confirmation = writing.about(answered);
    return Change.of(
        answered,
        yes ? new InvitationAccepted(confirmation) : new InvitationDeclined(confirmation));
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
    Invitation told =
        updated.asked(new Asked(message, Occasion.UPDATE, millis(now)), askAgainAfter).build();
    return Change.of(told, new InvitationUpdated(writing.about(told)));
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
    return Change.of(again, new LetterAskedAgain(writing.about(again)));
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
