package org.convocatoria.submission.project;

import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Sentence;
import org.springframework.http.HttpStatus;

/** What an application needs before it may be handed in. */
final class Completeness {

  private Completeness() {}

  /**
   * Stops what is not complete.
   *
   * @throws ProblemException 422 without a description; 409 naming who has not accepted
   */
  static void check(Application application) {
    application.mustBeDraft();
    if (application.project().text() == null) {
      throw ProblemException.invalid("text", "project.text-missing");
    }
    List<String> missing = application.group().missing().stream().map(Promoter::name).toList();
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
