package org.convocatoria.local.client;

/** The platform refused what was asked; the message is the refusal in words. */
public final class RefusedException extends RuntimeException {

  RefusedException(Problem problem) {
    super("The platform refuses (%d): %s".formatted(problem.status(), problem.sentence()));
  }
}
