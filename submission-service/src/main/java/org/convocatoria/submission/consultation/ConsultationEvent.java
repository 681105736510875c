package org.convocatoria.submission.consultation;

import java.util.List;

/** What happens to a consultation. */
public sealed interface ConsultationEvent {

  /** It was announced, with what it asks first. */
  record ConsultationAnnounced() implements ConsultationEvent {}

  /** It asks something else. */
  record QuestionnaireChanged() implements ConsultationEvent {}

  /** It was closed before its time. */
  record ConsultationClosed() implements ConsultationEvent {}

  /** More filled-in questionnaires are in the totals. */
  record AnswersCounted() implements ConsultationEvent {}

  /** The results of these questions can be read by everyone. */
  record ResultsReleased(List<String> questions) implements ConsultationEvent {}

  /** The contribution of a released question is made. */
  record ResultYielded() implements ConsultationEvent {}
}
