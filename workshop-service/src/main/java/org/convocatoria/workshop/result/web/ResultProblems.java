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
      case UnknownResultException _ ->
          ProblemException.notFound(
              "No hay ningún resultado con esa dirección en este taller.",
              "There is no such result in this workshop.");
      case ResultWithdrawnException _ ->
          ProblemException.conflict(
              "result-withdrawn",
              "Este resultado se retiró y ya no cambia.",
              "This result was withdrawn and no longer changes.");
      default -> null;
    };
  }
}
