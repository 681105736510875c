package org.convocatoria.submission.project;

import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Sentence;
import org.springframework.http.HttpStatus;

/** The conditions for submitting an application. */
final class Completeness {

  private Completeness() {}

  /**
   * Checks that it is complete.
   *
   * @throws ProblemException 422 without a description; 409 naming promoters who have not accepted
   */
  static void check(Application application) {
    application.mustBeDraft();
    if (application.project().text() == null) {
      throw ProblemException.invalid("text", "project.text-missing");
    }
    List<String> missing = application.missing().stream().map(Promoter::name).toList();
    if (!missing.isEmpty()) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "acceptance-missing",
          Sentence.of("project.acceptance-missing", String.join(", ", missing)),
          List.of(),
          Map.of("missing", missing));
    }
  }
}
