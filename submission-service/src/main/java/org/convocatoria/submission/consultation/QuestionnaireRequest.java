package org.convocatoria.submission.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as staff change it.
 *
 * @param edition the one that the editor saw
 */
public record QuestionnaireRequest(
    int edition, List<Question> questions, @Nullable List<Statement> statements) {

  List<Statement> stated() {
    return statements == null ? List.of() : statements;
  }
}
