package org.convocatoria.invitation.round;

import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.problem.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says that a round went out already. */
@Component
class RoundProblems implements ProblemSource {

  @Override
  public @Nullable ProblemException problem(Exception failure) {
    return failure instanceof AlreadyDispatchedException
        ? ProblemException.conflict("already-dispatched", "round.already-dispatched")
        : null;
  }
}
