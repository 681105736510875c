package org.convocatoria.submission.project.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.project.Criterion;
import org.convocatoria.submission.project.ProjectCall;
import org.convocatoria.submission.project.ProjectCallEvent;
import org.springframework.stereotype.Component;

/** Publishes a call for projects in dates and numbers. */
@Component
class ProjectCallPublishing implements Publishing<ProjectCall, ProjectCallEvent> {

  static final String EVENTS = "submission.events";

  @Override
  public Object publicState(ProjectCall call) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", call.id());
    state.put("call", call.call());
    state.put("opens", call.opens().toInstant());
    state.put("closes", call.end());
    state.put("weights", call.criteria().stream().map(Criterion::weight).toList());
    state.put("sample", call.sample());
    return state;
  }

  @Override
  public String auditName(ProjectCallEvent event) {
    return switch (event) {
      case ProjectCallEvent.ProjectCallOpened _ -> "project-call-opened";
      case ProjectCallEvent.ProjectCallClosed _ -> "project-call-closed";
    };
  }

  @Override
  public List<Outgoing> publish(ProjectCall call, ProjectCallEvent event) {
    return switch (event) {
      case ProjectCallEvent.ProjectCallOpened _ -> List.of(told(call, "opened"));
      case ProjectCallEvent.ProjectCallClosed _ -> List.of(told(call, "closed"));
    };
  }

  @Override
  public List<Outgoing> restated(ProjectCall call) {
    return List.of(told(call, "restated"));
  }

  private Outgoing told(ProjectCall call, String what) {
    return Outgoing.event(
        EVENTS, call.id(), "submission.project-call-" + what + ".v1", publicState(call), Map.of());
  }
}
