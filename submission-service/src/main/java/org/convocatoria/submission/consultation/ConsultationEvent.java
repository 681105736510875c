package org.convocatoria.submission.consultation;

import java.util.List;

/** The events of a consultation. */
public sealed interface ConsultationEvent {

  /** The consultation was announced with its first questionnaire. */
  record ConsultationAnnounced() implements ConsultationEvent {}

  /** Its title, introduction or dates were changed. */
  record ConsultationRevised() implements ConsultationEvent {}

  /** The questionnaire was changed. */
  record QuestionnaireChanged() implements ConsultationEvent {}

  /** The consultation was closed before its last day. */
  record ConsultationClosed() implements ConsultationEvent {}

  /** More responses were counted. */
  record ResponsesCounted() implements ConsultationEvent {}

  /** The results of these questions were published. */
  record ResultsReleased(List<String> questions) implements ConsultationEvent {}

  /** Its opinion groups were published. */
  record OpinionsGrouped() implements ConsultationEvent {}

  /** The contribution of a released question was made. */
  record ResultYielded() implements ConsultationEvent {}
}
