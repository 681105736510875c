package org.convocatoria.invitation.invitation;

import org.convocatoria.invitation.letter.MailRequest;
import org.jspecify.annotations.Nullable;

/** What happens to an invitation. What the person gets in writing travels with what caused it. */
public sealed interface InvitationEvent {

  /** The letter goes out. */
  record InvitationSent(MailRequest letter) implements InvitationEvent {}

  /** Kept in reserve, or not to be invited at all. */
  record InvitationHeld() implements InvitationEvent {}

  /** A place became free and is offered. */
  record InvitationOffered(MailRequest letter) implements InvitationEvent {}

  /** The person will come. */
  record InvitationAccepted(@Nullable MailRequest confirmation) implements InvitationEvent {}

  /** The person will not come. */
  record InvitationDeclined(@Nullable MailRequest confirmation) implements InvitationEvent {}

  /** The workshop has another date, or none; who declined gets no notice of it. */
  record InvitationUpdated(@Nullable MailRequest notice) implements InvitationEvent {}

  /** The place of who declined is being given to somebody else. */
  record PlacePassedOn() implements InvitationEvent {}

  /** Nobody was left to give it to. */
  record PlaceKept() implements InvitationEvent {}

  /** The notification service has the letter. */
  record LetterConfirmed() implements InvitationEvent {}

  /** The letter is no longer wanted: meanwhile the person asked not to be written to. */
  record LetterGivenUp() implements InvitationEvent {}

  /** The notification service did not confirm the letter and is asked again. */
  record LetterAskedAgain(MailRequest letter) implements InvitationEvent {}
}
