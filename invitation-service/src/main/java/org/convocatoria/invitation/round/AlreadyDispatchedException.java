package org.convocatoria.invitation.round;

/** The round went out with another approval. */
public final class AlreadyDispatchedException extends RuntimeException {

  AlreadyDispatchedException(String round) {
    super("already dispatched: " + round);
  }
}
