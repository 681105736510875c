package org.convocatoria.submission.consultation;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Period;
import org.convocatoria.submission.call.WrittenTime;
import org.jspecify.annotations.Nullable;

/** A consultation as staff announce it. */
public record ConsultationRequest(
    String title,
    @Nullable String intro,
    String opens,
    String closes,
    @Nullable Boolean anonymous,
    @Nullable List<Question> questions,
    @Nullable List<Statement> statements,
    @Nullable Boolean sample) {

  /**
   * Its dates; a time without an offset is read in this zone.
   *
   * @throws ProblemException 422 naming each time that cannot be read, or comes too early
   */
  Period period(ZoneId zone) {
    return period(opens, closes, zone);
  }

  static Period period(String opens, String closes, ZoneId zone) {
    List<FieldError> errors = new ArrayList<>();
    Optional<OffsetDateTime> from = WrittenTime.read("opens", opens, zone, errors);
    Optional<OffsetDateTime> to = WrittenTime.read("closes", closes, zone, errors);
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      errors.add(FieldError.of("closes", "consultation.ends-before-start"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new Period(from.orElseThrow(), to.orElseThrow(), null);
  }

  List<Question> asked() {
    return questions == null ? List.of() : questions;
  }

  List<Statement> stated() {
    return statements == null ? List.of() : statements;
  }
}
