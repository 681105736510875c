package org.convocatoria.local.demo;

/** There is nothing to play here; the message says why, and what to do. */
final class CannotPlayException extends RuntimeException {

  CannotPlayException(String message) {
    super(message);
  }
}
