package org.convocatoria.submission.forum;

/** What happens to a reason. */
public sealed interface ReasonEvent {

  /** It was given, and can be read. */
  record ReasonGiven() implements ReasonEvent {}

  /** It was taken off the public page. */
  record ReasonModerated() implements ReasonEvent {}

  /** The notification service has its letters. */
  record LettersConfirmed() implements ReasonEvent {}

  /** Its unconfirmed letters are asked for once more. */
  record LettersAskedAgain() implements ReasonEvent {}
}
