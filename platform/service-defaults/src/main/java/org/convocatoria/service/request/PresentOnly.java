package org.convocatoria.service.request;

import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Refuses a question about an earlier day where only the present is known. */
public final class PresentOnly {

  private PresentOnly() {}

  /**
   * A response as of today to a question about another day would be wrong.
   *
   * @throws ProblemException 422 where a day is given
   */
  public static void check(@Nullable String asOf) {
    if (asOf != null && !asOf.isBlank()) {
      throw ProblemException.invalid("asOf", "problem.present-only");
    }
  }
}
