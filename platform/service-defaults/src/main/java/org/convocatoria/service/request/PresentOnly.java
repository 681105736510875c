package org.convocatoria.service.request;

import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Refuses a question about an earlier day where only the present is known. */
public final class PresentOnly {

  private PresentOnly() {}

  /**
   * An answer as of today to a question about another day would be a wrong one.
   *
   * @throws ProblemException 422 where a day is given
   */
  public static void check(@Nullable String asOf) {
    if (asOf != null && !asOf.isBlank()) {
      throw ProblemException.invalid(
          "asOf",
          "Todavía no se puede consultar una fecha anterior; quite asOf para ver el estado actual.",
          "An earlier day cannot be asked for yet; leave asOf out to see the present.");
    }
  }
}
