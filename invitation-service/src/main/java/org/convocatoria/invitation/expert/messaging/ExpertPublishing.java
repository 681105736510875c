package org.convocatoria.invitation.expert.messaging;

import java.util.List;
import java.util.Map;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.expert.ExpertEvent;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.springframework.stereotype.Component;

/** The directory is nobody else's business; only the audit knows that entries change. */
@Component
class ExpertPublishing implements Publishing<Expert, ExpertEvent> {

  @Override
  public Object publicState(Expert expert) {
    return Map.of(
        "id", expert.id(),
        "capacities", expert.capacities(),
        "tables", expert.tables(),
        "language", expert.language(),
        "represents", expert.organisation() != null,
        "sample", expert.sample(),
        "suppressed", expert.suppressed());
  }

  @Override
  public String auditName(ExpertEvent event) {
    return switch (event) {
      case ExpertEvent.ExpertAdded _ -> "expert-added";
      case ExpertEvent.ExpertSuppressed _ -> "expert-suppressed";
    };
  }

  @Override
  public List<Outgoing> publish(Expert after, ExpertEvent event) {
    return switch (event) {
      case ExpertEvent.ExpertAdded _, ExpertEvent.ExpertSuppressed _ -> List.of();
    };
  }

  @Override
  public List<Outgoing> restated(Expert expert) {
    return List.of();
  }
}
