package org.convocatoria.messaging.outbox;

/** The idempotency key was used before with a different body (422). */
public final class KeyReusedException extends RuntimeException {

  KeyReusedException(String message) {
    super(message);
  }

  KeyReusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
