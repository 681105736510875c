package org.convocatoria.invitation.round.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.invitation.round.Approval;
import org.convocatoria.invitation.round.Round;
import org.convocatoria.invitation.round.RoundEvent;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.springframework.stereotype.Component;

/** Tells of a round in numbers; who approved it is for the audit only. */
@Component
class RoundPublishing implements Publishing<Round, RoundEvent> {

  @Override
  public Object publicState(Round round) {
    Map<String, Object> state = told(round);
    Approval approval = round.approval();
    if (approval != null) {
      state.put("approvedBy", approval.approvedBy());
      state.put("dispatchedBy", approval.dispatchedBy());
      if (approval.reference() != null) {
        state.put("reference", approval.reference());
      }
    }
    return state;
  }

  @Override
  public String auditName(RoundEvent event) {
    return switch (event) {
      case RoundEvent.RoundOpened _ -> "round-opened";
      case RoundEvent.RoundDispatched _ -> "round-dispatched";
    };
  }

  @Override
  public List<Outgoing> publish(Round after, RoundEvent event) {
    String what =
        switch (event) {
          case RoundEvent.RoundOpened _ -> "opened";
          case RoundEvent.RoundDispatched _ -> "dispatched";
        };
    return List.of(event(after, what));
  }

  @Override
  public List<Outgoing> restated(Round round) {
    return List.of(event(round, "restated"));
  }

  private static Outgoing event(Round round, String what) {
    String type = "invitation.round-" + what + ".v1";
    return Outgoing.event("invitation.events", round.id(), type, told(round), Map.of());
  }

  private static Map<String, Object> told(Round round) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", round.id());
    state.put("call", round.call());
    state.put("workshop", round.workshop());
    state.put("table", round.table());
    state.put("quotas", round.quotas().byWord());
    state.put("deadline", round.deadline());
    state.put("status", round.status().word());
    state.put("invited", round.invitees().size());
    return state;
  }
}
