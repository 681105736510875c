package org.convocatoria.submission.consultation.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.ConsultationEvent;
import org.convocatoria.submission.consultation.Release;
import org.springframework.stereotype.Component;

/** Publishes a consultation: its dates, its number of responses, and the folios it yielded. */
@Component
class ConsultationPublishing implements Publishing<Consultation, ConsultationEvent> {

  private static final String EVENTS = "submission.events";

  @Override
  public Object publicState(Consultation consultation) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", consultation.id());
    state.put("call", consultation.call());
    state.put("opens", consultation.period().opens().toInstant());
    state.put("closes", consultation.period().end());
    state.put("anonymous", consultation.anonymous());
    state.put("version", consultation.current().version());
    state.put("questions", consultation.current().questions().size());
    state.put("statements", consultation.current().statements().size());
    state.put("answers", consultation.counted());
    state.put(
        "released",
        consultation.releases().stream().map(ConsultationPublishing::released).toList());
    state.put("sample", consultation.sample());
    return state;
  }

  @Override
  public String auditName(ConsultationEvent event) {
    return switch (event) {
      case ConsultationEvent.ConsultationAnnounced _ -> "consultation-announced";
      case ConsultationEvent.ConsultationRevised _ -> "consultation-revised";
      case ConsultationEvent.QuestionnaireChanged _ -> "questionnaire-changed";
      case ConsultationEvent.ConsultationClosed _ -> "consultation-closed";
      case ConsultationEvent.ResponsesCounted _ -> "answers-counted";
      case ConsultationEvent.ResultsReleased _ -> "results-released";
      case ConsultationEvent.OpinionsGrouped _ -> "opinions-grouped";
      case ConsultationEvent.ResultYielded _ -> "result-yielded";
    };
  }

  @Override
  public List<Outgoing> publish(Consultation consultation, ConsultationEvent event) {
    return switch (event) {
      case ConsultationEvent.ConsultationAnnounced _ ->
          List.of(told(consultation, "consultation-announced", Map.of()));
      case ConsultationEvent.ConsultationRevised _ ->
          List.of(told(consultation, "consultation-revised", Map.of()));
      case ConsultationEvent.QuestionnaireChanged _ ->
          List.of(told(consultation, "questionnaire-changed", Map.of()));
      case ConsultationEvent.ConsultationClosed _ ->
          List.of(told(consultation, "consultation-closed", Map.of()));
      case ConsultationEvent.ResponsesCounted _ ->
          List.of(told(consultation, "answers-counted", Map.of()));
      case ConsultationEvent.ResultsReleased(List<String> questions) ->
          List.of(told(consultation, "results-released", Map.of("questions", questions)));
      case ConsultationEvent.OpinionsGrouped _, ConsultationEvent.ResultYielded _ -> List.of();
    };
  }

  @Override
  public List<Outgoing> restated(Consultation consultation) {
    return List.of(told(consultation, "consultation-restated", Map.of()));
  }

  private Outgoing told(Consultation consultation, String what, Object change) {
    return Outgoing.event(
        EVENTS, consultation.id(), "submission." + what + ".v1", publicState(consultation), change);
  }

  private static Map<String, Object> released(Release release) {
    return Map.of("question", release.question(), "folio", release.place().folio());
  }
}
