package org.convocatoria.workshop.call.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.convocatoria.messaging.inbox.WireType;
import org.convocatoria.words.Bilingual;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Table;
import org.jspecify.annotations.Nullable;

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
      boolean sample,
      List<TableState> tables,
      List<WorkshopState> workshops,
      @Nullable Integer daysMoved,
      @Nullable Office invitations,
      @Nullable List<NamedState> forms,
      @Nullable List<NamedState> matters,
      @Nullable List<NamedState> municipalities) {

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
          workshops.stream().flatMap(w -> w.resultKinds().stream()).distinct().toList(),
          daysMoved == null ? 0 : daysMoved,
          invitations == null ? null : invitations.phone(),
          named(forms),
          named(matters),
          named(municipalities));
    }

    private static List<Call.Named> named(@Nullable List<NamedState> given) {
      return given == null ? List.of() : given.stream().map(NamedState::view).toList();
    }
  }

  /** A table of the call. */
  record TableState(
      String id, Bilingual name, @JsonProperty("short") Bilingual brief, @Nullable Integer colour) {

    public TableState {
      requireNonNull(id);
      requireNonNull(name);
      requireNonNull(brief);
    }

    Table view() {
      return new Table(id, name, brief, colour);
    }
  }

  /** A workshop of the call's calendar, of which only the kinds of result matter here. */
  record WorkshopState(List<String> resultKinds) {
    public WorkshopState {
      resultKinds = List.copyOf(resultKinds);
    }
  }

  /** Something of the call that has a name. */
  record NamedState(String id, Bilingual name) {

    public NamedState {
      requireNonNull(id);
      requireNonNull(name);
    }

    Call.Named view() {
      return new Call.Named(id, name);
    }
  }

  /** Who answers the telephone. */
  record Office(@Nullable String phone) {}
}
