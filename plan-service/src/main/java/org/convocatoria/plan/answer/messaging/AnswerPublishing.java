package org.convocatoria.plan.answer.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.plan.answer.Answer;
import org.convocatoria.plan.answer.AnswerEvent;
import org.convocatoria.plan.answer.AnswerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on the events topic that there is an answer, and on the texts topic what it says. */
@Component
class AnswerPublishing implements Publishing<Answer, AnswerEvent> {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record State(
      String id,
      String call,
      String folio,
      AnswerKind answer,
      @Nullable String by,
      boolean authority,
      int common,
      Instant at,
      int revision) {}

  private record Text(String id, String text) {}

  /** For the audit: the words too. */
  @Override
  public Object publicState(Answer answer) {
    return answer;
  }

  @Override
  public String auditName(AnswerEvent event) {
    return switch (event) {
      case AnswerEvent.AnswerGiven _ -> "answer-given";
      case AnswerEvent.AnswerChanged _ -> "answer-changed";
    };
  }

  @Override
  public List<Outgoing> publish(Answer answer, AnswerEvent event) {
    return switch (event) {
      case AnswerEvent.AnswerGiven _, AnswerEvent.AnswerChanged _ -> told(answer, "given");
    };
  }

  @Override
  public List<Outgoing> restated(Answer answer) {
    return told(answer, "restated");
  }

  private static List<Outgoing> told(Answer answer, String what) {
    String type = "plan.answer-" + what + ".v1";
    Text text = new Text(answer.id(), answer.reason());
    return List.of(
        Outgoing.event("plan.events", answer.id(), type, state(answer), Map.of()),
        Outgoing.event("plan.texts", answer.id(), "plan.answer-text.v1", text, Map.of()));
  }

  private static State state(Answer answer) {
    return new State(
        answer.id(),
        answer.call(),
        answer.folio(),
        answer.answer(),
        answer.by(),
        answer.authority() != null,
        answer.common(),
        answer.at(),
        answer.revision());
  }
}
