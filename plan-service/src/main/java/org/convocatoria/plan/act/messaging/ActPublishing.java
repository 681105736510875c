package org.convocatoria.plan.act.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.plan.act.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells that a body decided something; the words of its minutes stay in the service. */
@Component
class ActPublishing implements Publishing<Act, Act.ActRecorded> {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record State(
      String id, String call, String date, @Nullable Integer version, Instant recordedAt) {}

  @Override
  public Object publicState(Act act) {
    return act;
  }

  @Override
  public String auditName(Act.ActRecorded event) {
    return "act-recorded";
  }

  @Override
  public List<Outgoing> publish(Act act, Act.ActRecorded event) {
    return told(act, "recorded");
  }

  @Override
  public List<Outgoing> restated(Act act) {
    return told(act, "restated");
  }

  private static List<Outgoing> told(Act act, String what) {
    State state = new State(act.id(), act.call(), act.date(), act.planVersion(), act.recordedAt());
    String type = "plan.act-" + what + ".v1";
    return List.of(Outgoing.event("plan.events", act.id(), type, state, Map.of()));
  }
}
