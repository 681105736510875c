package org.convocatoria.invitation.expert;

import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.problem.ProblemSource;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says that a person is in the directory already. */
@Component
class ExpertProblems implements ProblemSource {

  @Override
  public @Nullable ProblemException problem(Exception failure) {
    return failure instanceof AlreadyInDirectoryException there
        ? new ProblemException(
            HttpStatus.CONFLICT,
            "expert-exists",
            Sentence.of("expert.exists"),
            List.of(),
            Map.of("id", there.id()))
        : null;
  }
}
