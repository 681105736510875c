package org.convocatoria.workshop.call.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.convocatoria.messaging.inbox.WireType;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Table;
import org.convocatoria.workshop.call.Words;

/** What this service reads of a call. */
sealed interface CallEvent {

  /** A call is public. */
  @WireType({"submission.call-opened.v1", "submission.call-restated.v1"})
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
      Words names,
      Words issuer,
      String zone,
      OffsetDateTime opens,
      boolean sample,
      List<TableState> tables,
      List<WorkshopState> workshops) {

    public State {
      requireNonNull(call);
      requireNonNull(names);
      requireNonNull(issuer);
      requireNonNull(opens);
      ZoneId.of(zone);
      tables = List.copyOf(tables);
      workshops = List.copyOf(workshops);
    }

    Call view() {
      return new Call(
          call,
          names,
          issuer,
          zone,
          opens.toInstant(),
          sample,
          tables.stream().map(TableState::view).toList(),
          workshops.stream().flatMap(w -> w.resultKinds().stream()).distinct().toList());
    }
  }

  /** A table of the call. */
  record TableState(String id, Words name, @JsonProperty("short") Words brief) {

    public TableState {
      requireNonNull(id);
      requireNonNull(name);
      requireNonNull(brief);
    }

    Table view() {
      return new Table(id, name, brief);
    }
  }

  /** A workshop of the call's calendar, of which only the kinds of result matter here. */
  record WorkshopState(List<String> resultKinds) {
    public WorkshopState {
      resultKinds = List.copyOf(resultKinds);
    }
  }
}
