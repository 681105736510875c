package org.convocatoria.workshop.workshop.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.workshop.call.Words;
import org.convocatoria.workshop.workshop.Place;
import org.convocatoria.workshop.workshop.Slot;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.WorkshopStatus;
import org.jspecify.annotations.Nullable;

/** A workshop as its events carry it. */
record WorkshopState(
    String call,
    String workshop,
    Words name,
    Words theme,
    OffsetDateTime starts,
    OffsetDateTime ends,
    PlaceState place,
    WorkshopStatus status,
    int calendarSequence,
    List<String> resultKinds,
    boolean presentation) {

  /** Where, without how to get there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PlaceState(String name, @Nullable String address) {

    static PlaceState of(Place place) {
      return new PlaceState(place.name(), place.address());
    }
  }

  /** When and where it was before a change. */
  record SlotState(OffsetDateTime starts, OffsetDateTime ends, PlaceState place) {

    static SlotState of(Slot slot) {
      return new SlotState(slot.starts(), slot.ends(), PlaceState.of(slot.place()));
    }
  }

  static WorkshopState of(Workshop w) {
    return new WorkshopState(
        w.call(),
        w.code(),
        w.name(),
        w.theme(),
        w.slot().starts(),
        w.slot().ends(),
        PlaceState.of(w.slot().place()),
        w.status(),
        w.calendarSequence(),
        w.resultKinds(),
        w.presentation());
  }
}
