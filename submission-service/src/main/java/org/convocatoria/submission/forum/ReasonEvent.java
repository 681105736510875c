package org.convocatoria.submission.forum;

/** The events of a reason. */
public sealed interface ReasonEvent {

  /** The reason was given and is public. */
  record ReasonGiven() implements ReasonEvent {}

  /** It was taken off the public page. */
  record ReasonModerated() implements ReasonEvent {}

  /** Its words and its author were erased. */
  record ReasonErased() implements ReasonEvent {}

  /** The notification service confirmed letters. */
  record LettersConfirmed() implements ReasonEvent {}

  /** Unconfirmed letters were requested again. */
  record LettersAskedAgain() implements ReasonEvent {}
}
