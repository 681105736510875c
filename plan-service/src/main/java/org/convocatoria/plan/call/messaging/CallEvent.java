package org.convocatoria.plan.call.messaging;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.List;
import org.convocatoria.messaging.inbox.WireType;
import org.convocatoria.plan.call.Call;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** What pages of the plan need to know of a call. */
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
      @Nullable Bilingual issuer,
      String zone,
      int daysMoved,
      List<Table> tables,
      List<Call.Named> forms,
      List<Call.Named> municipalities,
      Office invitations) {

    public State {
      requireNonNull(call);
      requireNonNull(names);
      requireNonNull(tables);
      requireNonNull(invitations);
      ZoneId.of(zone);
    }

    Call view() {
      return new Call(
          call,
          names,
          requireNonNullElse(issuer, Bilingual.NONE),
          zone,
          daysMoved,
          tables.stream().map(Table::view).toList(),
          forms,
          municipalities,
          invitations.phone());
    }
  }

  /** A thematic table. */
  record Table(
      String id,
      Bilingual name,
      @JsonProperty("short") @Nullable Bilingual brief,
      @Nullable Integer colour) {
    public Table {
      requireNonNull(id);
      requireNonNull(name);
    }

    Call.Table view() {
      return new Call.Table(id, name, brief, colour);
    }
  }

  /** Whoever answers the telephone. */
  record Office(String phone) {
    public Office {
      requireNonNull(phone);
    }
  }
}
