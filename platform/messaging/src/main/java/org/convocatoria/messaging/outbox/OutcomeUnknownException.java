package org.convocatoria.messaging.outbox;

/** The store did not say whether the write was kept; the same request may be repeated (503). */
public final class OutcomeUnknownException extends RuntimeException {

  OutcomeUnknownException(String message) {
    super(message);
  }

  OutcomeUnknownException(String message, Throwable cause) {
    super(message, cause);
  }
}
