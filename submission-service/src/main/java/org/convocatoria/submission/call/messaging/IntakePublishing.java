package org.convocatoria.submission.call.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.call.IntakeCount;
import org.springframework.stereotype.Component;

/** Publishes the count for a cut-off; a prepared intake has nothing to say yet. */
@Component
class IntakePublishing implements Publishing<IntakeCount, IntakeCount.Counted> {

  @Override
  public Object publicState(IntakeCount intake) {
    Instant cutOff = intake.cutOff();
    return cutOff == null
        ? Map.of("call", intake.call())
        : Map.of("call", intake.call(), "cutOff", cutOff, "count", intake.count());
  }

  @Override
  public String auditName(IntakeCount.Counted event) {
    return "intake-counted";
  }

  @Override
  public List<Outgoing> publish(IntakeCount intake, IntakeCount.Counted event) {
    return told(intake, "counted");
  }

  @Override
  public List<Outgoing> restated(IntakeCount intake) {
    return told(intake, "restated");
  }

  private List<Outgoing> told(IntakeCount intake, String what) {
    if (intake.cutOff() == null) {
      return List.of();
    }
    return List.of(
        Outgoing.event(
            "submission.events",
            intake.id(),
            "submission.intake-" + what + ".v1",
            publicState(intake),
            Map.of()));
  }
}
