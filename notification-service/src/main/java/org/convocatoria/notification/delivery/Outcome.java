package org.convocatoria.notification.delivery;

/** What the mail server made of a message. Causes are codes, never what the server said. */
sealed interface Outcome {

  /** It took it. */
  record Accepted() implements Outcome {}

  /** Not now. */
  record Deferred(String cause) implements Outcome {}

  /** Never. */
  record Refused(String cause) implements Outcome {}

  /** It did not answer, or not as a mail server does: this says nothing about the message. */
  record Unreachable(String cause) implements Outcome {}
}
