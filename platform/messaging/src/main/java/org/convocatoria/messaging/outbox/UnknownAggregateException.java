package org.convocatoria.messaging.outbox;

/** There is no aggregate with this id (404). */
public final class UnknownAggregateException extends RuntimeException {

  UnknownAggregateException(String message) {
    super(message);
  }

  UnknownAggregateException(String message, Throwable cause) {
    super(message, cause);
  }
}
