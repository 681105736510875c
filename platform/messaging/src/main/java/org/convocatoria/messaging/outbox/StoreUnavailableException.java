package org.convocatoria.messaging.outbox;

/** The store cannot be reached and nothing was written (503). */
public final class StoreUnavailableException extends RuntimeException {

  StoreUnavailableException(String message) {
    super(message);
  }

  StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
