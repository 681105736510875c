package org.convocatoria.invitation.invitation;

import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Whether somebody will attend, as forms and programs write it. */
public final class Choice {

  private Choice() {}

  /**
   * True for yes.
   *
   * @throws ProblemException 422 where it is neither yes nor no
   */
  public static boolean isYes(@Nullable String answer) {
    return switch (answer) {
      case "yes" -> true;
      case "no" -> false;
      case null, default -> throw ProblemException.invalid("answer", "invitation.choose");
    };
  }
}
