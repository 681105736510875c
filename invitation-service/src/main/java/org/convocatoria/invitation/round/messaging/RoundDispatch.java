package org.convocatoria.invitation.round.messaging;

import org.convocatoria.messaging.inbox.WireType;

/** What the rule that invites reads of this service's own events; the key alone says what to do. */
sealed interface RoundDispatch {

  /** A round's letters may go out. */
  @WireType("invitation.round-dispatched.v1")
  record RoundDispatched(State state) implements RoundDispatch {
    public RoundDispatched {
      java.util.Objects.requireNonNull(state);
    }
  }

  /** Anything else. */
  record Ignored() implements RoundDispatch {}

  /** Whose event it is. */
  record State(String id) {}
}
