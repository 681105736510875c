package org.convocatoria.submission.consultation.web;

import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;

/** A consultation in a list. */
record ConsultationLine(
    String id,
    String title,
    boolean anonymous,
    Instant opens,
    Instant closes,
    Phase state,
    long answers,
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
        consultation.counted(),
        !consultation.releases().isEmpty(),
        consultation.sample());
  }
}
