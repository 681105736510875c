package org.convocatoria.plan.outline.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.plan.outline.Plan;
import org.convocatoria.plan.outline.PlanEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of cut-offs; what sections a draft has is nobody else's business yet. */
@Component
class PlanPublishing implements Publishing<Plan, PlanEvent> {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record State(String call, @Nullable Instant cutOff) {}

  @Override
  public Object publicState(Plan plan) {
    return plan;
  }

  @Override
  public String auditName(PlanEvent event) {
    return switch (event) {
      case PlanEvent.PlanLaidOut _ -> "plan-laid-out";
      case PlanEvent.SectionAdded _ -> "section-added";
      case PlanEvent.CutOffSet _ -> "cut-off-set";
    };
  }

  @Override
  public List<Outgoing> publish(Plan plan, PlanEvent event) {
    return switch (event) {
      case PlanEvent.CutOffSet() -> told(plan, "set");
      case PlanEvent.PlanLaidOut(), PlanEvent.SectionAdded _ -> List.of();
    };
  }

  @Override
  public List<Outgoing> restated(Plan plan) {
    return plan.cutOff() == null ? List.of() : told(plan, "restated");
  }

  private static List<Outgoing> told(Plan plan, String what) {
    State state = new State(plan.call(), plan.cutOff());
    String type = "plan.cut-off-" + what + ".v1";
    return List.of(Outgoing.event("plan.events", plan.id(), type, state, Map.of()));
  }
}
