package org.convocatoria.invitation.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An invitation in the making: as it was, except for what a change sets. */
final class InvitationDraft {

  private final Invitation before;
  private InvitationStatus status;
  private boolean invitedAsReserve;
  private OffsetDateTime deadline;
  private int calendarSequence;
  private boolean workshopCancelled;
  private int answers;
  private @Nullable Instant answeredAt;
  private @Nullable String offeredFor;
  private @Nullable String passedOnBy;
  private @Nullable Asked asked;
  private @Nullable Instant askAgainAt;

  InvitationDraft(Invitation before) {
    this.before = before;
    this.status = before.status();
    this.invitedAsReserve = before.invitedAsReserve();
    this.deadline = before.deadline();
    this.calendarSequence = before.calendarSequence();
    this.workshopCancelled = before.workshopCancelled();
    this.answers = before.answers();
    this.answeredAt = before.answeredAt();
    this.offeredFor = before.offeredFor();
    this.passedOnBy = before.passedOnBy();
    this.asked = before.asked();
    this.askAgainAt = before.askAgainAt();
  }

  InvitationDraft status(InvitationStatus to) {
    status = to;
    return this;
  }

  InvitationDraft invitedAsReserve(boolean reserve) {
    invitedAsReserve = reserve;
    return this;
  }

  InvitationDraft deadline(OffsetDateTime until) {
    deadline = until;
    return this;
  }

  InvitationDraft workshop(int sequence, boolean cancelled) {
    calendarSequence = sequence;
    workshopCancelled = cancelled;
    return this;
  }

  InvitationDraft answered(Instant at) {
    answers++;
    answeredAt = at;
    return this;
  }

  InvitationDraft offeredFor(String work) {
    offeredFor = work;
    return this;
  }

  InvitationDraft passedOnBy(@Nullable String work) {
    passedOnBy = work;
    return this;
  }

  InvitationDraft asked(Asked mail, Duration askAgainAfter) {
    asked = mail;
    askAgainAt = mail.at().plus(askAgainAfter);
    return this;
  }

  /** As it was, with nothing more to ask for. */
  InvitationDraft unasked() {
    asked = before.asked();
    return settled();
  }

  InvitationDraft settled() {
    askAgainAt = null;
    return this;
  }

  Invitation build() {
    return new Invitation(
        before.id(),
        before.call(),
        before.round(),
        before.workshop(),
        before.table(),
        before.expert(),
        before.capacity(),
        before.rank(),
        invitedAsReserve,
        status,
        deadline,
        before.reference(),
        calendarSequence,
        workshopCancelled,
        before.links(),
        answers,
        answeredAt,
        offeredFor,
        passedOnBy,
        asked,
        askAgainAt);
  }
}
