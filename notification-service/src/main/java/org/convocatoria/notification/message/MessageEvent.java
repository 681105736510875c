package org.convocatoria.notification.message;

/** What happens to a message. Only what others may want to know leaves the service. */
public sealed interface MessageEvent {

  /** It was asked for and is kept. */
  record MessageRecorded() implements MessageEvent {}

  /** One instance took it upon itself to hand the message over. */
  record DeliveryClaimed() implements MessageEvent {}

  /** The mail server took it. */
  record MessageAccepted() implements MessageEvent {}

  /** It could not be handed over yet; the cause is a code. */
  record MessageDeferred(String cause) implements MessageEvent {}

  /** It will never be handed over; the cause is a code. */
  record MessageRefused(String cause) implements MessageEvent {}

  /** Whom it went to and what it said is no longer kept. */
  record RequestErased() implements MessageEvent {}
}
