package org.convocatoria.messaging.outbox;

/** An event would not fit on its topic; refused before anything is written. */
public final class TooLargeException extends RuntimeException {

  TooLargeException(String message) {
    super(message);
  }

  TooLargeException(String message, Throwable cause) {
    super(message, cause);
  }
}
