package org.convocatoria.workshop.result.web;

import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.problem.ProblemSource;
import org.convocatoria.workshop.result.ResultWithdrawnException;
import org.convocatoria.workshop.result.UnknownResultException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words for what a result refuses. */
@Component
class ResultProblems implements ProblemSource {

  @Override
  public @Nullable ProblemException problem(Exception failure) {
    return switch (failure) {
      case UnknownResultException _ -> ProblemException.notFound("result.unknown");
      case ResultWithdrawnException _ ->
          ProblemException.conflict("result-withdrawn", "result.was-withdrawn");
      default -> null;
    };
  }
}
