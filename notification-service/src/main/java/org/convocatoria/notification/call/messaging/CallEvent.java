package org.convocatoria.notification.call.messaging;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.convocatoria.messaging.inbox.WireType;
import org.convocatoria.notification.call.Call;
import org.convocatoria.words.Bilingual;

/** What this service reads of a call. */
sealed interface CallEvent {

  /** A call is public, or a public act changed when it receives. */
  @WireType({
    "submission.call-opened.v1",
    "submission.call-extended.v1",
    "submission.call-closed.v1",
    "submission.call-suspended.v1",
    "submission.call-resumed.v1",
    "submission.call-restated.v1"
  })
  record CallOpened(State state) implements CallEvent {
    public CallOpened {
      requireNonNull(state);
    }
  }

  /** Anything else. */
  record Ignored() implements CallEvent {}

  /** The call's public state. */
  record State(
      String call,
      Bilingual names,
      Bilingual issuer,
      String zone,
      OffsetDateTime opens,
      int daysMoved,
      Office invitations) {

    public State {
      requireNonNull(call);
      requireNonNull(names);
      requireNonNull(issuer);
      requireNonNull(opens);
      requireNonNull(invitations);
      ZoneId.of(zone);
    }

    Call view() {
      return new Call(call, names, issuer, zone, opens.toInstant(), daysMoved, invitations.phone());
    }
  }

  /** Who answers the telephone. */
  record Office(String phone) {
    public Office {
      requireNonNull(phone);
    }
  }
}
