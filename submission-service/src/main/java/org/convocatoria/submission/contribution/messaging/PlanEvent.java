package org.convocatoria.submission.contribution.messaging;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.convocatoria.messaging.inbox.WireType;

/** What the intake's count needs to hear of the plan. */
sealed interface PlanEvent {

  /** The plan wants to know how many contributions had come by then. */
  @WireType("plan.cut-off-set.v1")
  record CutOffSet(State state) implements PlanEvent {
    public CutOffSet {
      requireNonNull(state);
    }
  }

  /** Anything else. */
  record Ignored() implements PlanEvent {}

  /** A call and an instant. */
  record State(String call, Instant cutOff) {
    public State {
      requireNonNull(call);
      requireNonNull(cutOff);
    }
  }
}
