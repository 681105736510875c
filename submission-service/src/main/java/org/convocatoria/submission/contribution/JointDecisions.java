package org.convocatoria.submission.contribution;

import java.util.List;
import java.util.Optional;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.access.Caller;
import org.springframework.stereotype.Repository;

/** The store of joint decisions. */
@Repository
class JointDecisions {

  private final Aggregates<JointDecision, JointDecision.Event> decisions;

  JointDecisions(Outbox outbox) {
    this.decisions = outbox.aggregates("jointDecisions", JointDecision.class, new Unpublished());
  }

  /** Begins one; the same id and fingerprint again give the one that was begun. */
  JointDecision begin(String id, String fingerprint, List<String> folios) {
    return decisions
        .create(id, fingerprint, JointDecision.begun(id, folios), Caller.ANONYMOUS)
        .stored()
        .state();
  }

  JointDecision complete(String id, List<JointDecision.Refused> refused) {
    return decisions.change(id, Caller.ANONYMOUS, each -> each.completed(refused)).state();
  }

  Optional<JointDecision> find(String id) {
    return decisions.find(id).map(Stored::state);
  }

  /** Each contribution tells of its own decision. */
  private static final class Unpublished implements Publishing<JointDecision, JointDecision.Event> {

    @Override
    public Object publicState(JointDecision decision) {
      return decision;
    }

    @Override
    public String auditName(JointDecision.Event event) {
      return switch (event) {
        case BEGUN -> "joint-decision-begun";
        case COMPLETED -> "joint-decision-completed";
      };
    }

    @Override
    public List<Outgoing> publish(JointDecision after, JointDecision.Event event) {
      return List.of();
    }

    @Override
    public List<Outgoing> restated(JointDecision decision) {
      return List.of();
    }
  }
}
