package org.convocatoria.messaging.outbox;

/**
 * Another change came first; the caller should look at the current state and decide again (409).
 */
public final class ConcurrentChangeException extends RuntimeException {

  ConcurrentChangeException(String message) {
    super(message);
  }

  ConcurrentChangeException(String message, Throwable cause) {
    super(message, cause);
  }
}
