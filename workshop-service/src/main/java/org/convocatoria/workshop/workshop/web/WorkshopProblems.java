package org.convocatoria.workshop.workshop.web;

import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.problem.ProblemSource;
import org.convocatoria.workshop.workshop.UnknownWorkshopException;
import org.convocatoria.workshop.workshop.WorkshopNotOpenException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words for what a workshop refuses. */
@Component
class WorkshopProblems implements ProblemSource {

  @Override
  public @Nullable ProblemException problem(Exception failure) {
    return switch (failure) {
      case UnknownWorkshopException _ -> ProblemException.notFound("workshop.unknown");
      case WorkshopNotOpenException e -> notOpen(e);
      default -> null;
    };
  }

  private static ProblemException notOpen(WorkshopNotOpenException e) {
    return switch (e.status()) {
      case CANCELLED -> ProblemException.conflict("workshop-cancelled", "workshop.cancelled");
      case CLOSED, SCHEDULED -> ProblemException.conflict("workshop-closed", "workshop.closed");
    };
  }
}
