package org.convocatoria.messaging.outbox;

/** The aggregate has too many unpublished events; the broker is away too long (503). */
public final class OutboxFullException extends RuntimeException {

  OutboxFullException(String message) {
    super(message);
  }

  OutboxFullException(String message, Throwable cause) {
    super(message, cause);
  }
}
