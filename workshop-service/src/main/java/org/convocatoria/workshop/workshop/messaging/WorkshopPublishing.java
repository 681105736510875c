package org.convocatoria.workshop.workshop.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.workshop.workshop.CalendarChange;
import org.convocatoria.workshop.workshop.Conclusion;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.WorkshopEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the other services of the calendar. Why a date changed is public from then on and travels
 * along, since invitees are told; summaries and agreements are read here and in the audit only.
 */
@Component
class WorkshopPublishing implements Publishing<Workshop, WorkshopEvent> {

  private static final String TOPIC = "workshop.events";

  /** What the audit shows: the event's state, with why it changed and how it ended. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Audited(
      @JsonUnwrapped WorkshopState state,
      @Nullable CalendarChange lastChange,
      @Nullable Conclusion conclusion) {}

  @Override
  public Object publicState(Workshop workshop) {
    List<CalendarChange> changes = workshop.changes();
    return new Audited(
        WorkshopState.of(workshop),
        changes.isEmpty() ? null : changes.getLast(),
        workshop.conclusion());
  }

  @Override
  public String auditName(WorkshopEvent event) {
    return switch (event) {
      case WorkshopEvent.WorkshopScheduled _ -> "workshop-scheduled";
      case WorkshopEvent.WorkshopRescheduled _ -> "workshop-rescheduled";
      case WorkshopEvent.WorkshopCancelled _ -> "workshop-cancelled";
      case WorkshopEvent.WorkshopClosed _ -> "workshop-closed";
    };
  }

  @Override
  public List<Outgoing> publish(Workshop after, WorkshopEvent event) {
    return List.of(
        switch (event) {
          case WorkshopEvent.WorkshopScheduled _ -> event(after, "scheduled", Map.of());
          case WorkshopEvent.WorkshopRescheduled(var from) ->
              event(after, "rescheduled", why(after, Map.of("from", from)));
          case WorkshopEvent.WorkshopCancelled _ -> event(after, "cancelled", why(after, Map.of()));
          case WorkshopEvent.WorkshopClosed _ -> event(after, "closed", Map.of());
        });
  }

  @Override
  public List<Outgoing> restated(Workshop workshop) {
    return List.of(event(workshop, "restated", Map.of()));
  }

  private static Map<String, Object> why(Workshop after, Map<String, Object> change) {
    String reason = after.changes().getLast().reason();
    if (reason == null) {
      return change;
    }
    Map<String, Object> explained = new LinkedHashMap<>(change);
    explained.put("reason", reason);
    return explained;
  }

  private static Outgoing event(Workshop workshop, String what, Object change) {
    String type = "workshop.workshop-" + what + ".v1";
    return Outgoing.event(TOPIC, workshop.id(), type, WorkshopState.of(workshop), change);
  }
}
