package org.convocatoria.submission.consultation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Question;
import org.convocatoria.submission.consultation.Questionnaire;
import org.convocatoria.submission.consultation.Statement;
import org.jspecify.annotations.Nullable;

/** A consultation with its current questionnaire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsultationView(
    @JsonUnwrapped ConsultationLine line,
    @Nullable String intro,
    int version,
    int edition,
    List<Question> questions,
    List<Statement> statements) {

  static ConsultationView of(Consulting.Listed listed) {
    Questionnaire asked = listed.consultation().current();
    return new ConsultationView(
        ConsultationLine.of(listed),
        listed.consultation().intro(),
        asked.version(),
        listed.consultation().edition(),
        asked.questions(),
        asked.statements());
  }
}
