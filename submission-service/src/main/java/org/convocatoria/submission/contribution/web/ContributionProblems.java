package org.convocatoria.submission.contribution.web;

import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.problem.ProblemSource;
import org.convocatoria.submission.contribution.NotOpenForReviewException;
import org.convocatoria.submission.contribution.TooManyAttachmentsException;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words for what a contribution refuses. */
@Component
class ContributionProblems implements ProblemSource {

  @Override
  public @Nullable ProblemException problem(Exception failure) {
    return switch (failure) {
      case UnknownFolioException _ ->
          ProblemException.notFound(
              "No encontramos ese folio con esa clave. Revise que estén completos.",
              "We did not find that folio with that clave. Check that both are complete.");
      case NotOpenForReviewException e ->
          ProblemException.conflict(
              "already-" + e.status().wire(),
              "Sobre esta aportación ya se decidió otra cosa.",
              "Something else has already been decided about this contribution.");
      case TooManyAttachmentsException _ ->
          ProblemException.conflict(
              "too-many-attachments",
              "Una aportación admite hasta 5 archivos.",
              "A contribution takes up to 5 files.");
      default -> null;
    };
  }
}
