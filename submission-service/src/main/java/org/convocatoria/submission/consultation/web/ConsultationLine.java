package org.convocatoria.submission.consultation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A consultation in a list.
 *
 * @param answers the number of responses; null until it is closed, since counts could sway those
 *     who still respond
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsultationLine(
    String id,
    String title,
    boolean anonymous,
    Instant opens,
    Instant closes,
    Phase state,
    @Nullable Figure answers,
    boolean released,
    boolean sample) {

  /** All consultations of a call. */
  record Listing(List<ConsultationLine> items) {}

  static ConsultationLine of(Consulting.Listed listed) {
    Consultation consultation = listed.consultation();
    return new ConsultationLine(
        consultation.id(),
        consultation.title(),
        consultation.anonymous(),
        consultation.period().opens().toInstant(),
        consultation.period().end(),
        listed.phase(),
        listed.phase() == Phase.CLOSED ? consultation.responses() : null,
        !consultation.releases().isEmpty(),
        consultation.sample());
  }
}
