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
      case UnknownWorkshopException _ ->
          ProblemException.notFound(
              "No hay ningún taller con esa dirección.", "There is no such workshop.");
      case WorkshopNotOpenException e -> notOpen(e);
      default -> null;
    };
  }

  private static ProblemException notOpen(WorkshopNotOpenException e) {
    return switch (e.status()) {
      case CANCELLED ->
          ProblemException.conflict(
              "workshop-cancelled",
              "Este taller se canceló y ya no cambia.",
              "This workshop was cancelled and no longer changes.");
      case CLOSED, SCHEDULED ->
          ProblemException.conflict(
              "workshop-closed",
              "Este taller ya se cerró: sus resultados son públicos y no cambian.",
              "This workshop is closed: its results are public and no longer change.");
    };
  }
}
