package org.convocatoria.invitation.invitation.messaging;

import org.convocatoria.messaging.inbox.WireType;

/** What this service's rules read of its own events; the work to do follows from the key alone. */
sealed interface OwnEvent {

  /** Somebody will not come. */
  @WireType("invitation.invitation-declined.v1")
  record InvitationDeclined(State state) implements OwnEvent {
    public InvitationDeclined {
      java.util.Objects.requireNonNull(state);
    }
  }

  /** Anything else. */
  record Ignored() implements OwnEvent {}

  /** Whose event it is. */
  record State(String id) {}
}
