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
      case UnknownFolioException _ -> ProblemException.notFound("contribution.unknown");
      case NotOpenForReviewException e ->
          ProblemException.conflict("already-" + e.status().wire(), "contribution.already-decided");
      case TooManyAttachmentsException _ ->
          ProblemException.conflict("too-many-attachments", "contribution.too-many-attachments");
      default -> null;
    };
  }
}
