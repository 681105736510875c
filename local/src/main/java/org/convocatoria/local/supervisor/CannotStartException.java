package org.convocatoria.local.supervisor;

/** Something the person at the keyboard can change; the message is one sentence that says what. */
public final class CannotStartException extends RuntimeException {

  public CannotStartException(String message) {
    super(message);
  }
}
