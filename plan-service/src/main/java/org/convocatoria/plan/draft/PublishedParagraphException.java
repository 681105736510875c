package org.convocatoria.plan.draft;

import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** A paragraph that a version has cannot be dropped any more (409). */
public final class PublishedParagraphException extends ProblemException {

  PublishedParagraphException() {
    super(HttpStatus.CONFLICT, "published", "draft.published");
  }
}
