package org.convocatoria.local.client;

/** What was waited for did not come about; the message says what. */
public final class NotInTimeException extends RuntimeException {

  /** With what was waited for. */
  public NotInTimeException(String message) {
    super(message);
  }
}
