package org.convocatoria.invitation.workshop.messaging;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.messaging.inbox.WireType;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** What this service reads of workshops. */
sealed interface WorkshopEvent {

  /** Something changed; the state says how it is now. */
  @WireType({
    "workshop.workshop-scheduled.v1",
    "workshop.workshop-rescheduled.v1",
    "workshop.workshop-cancelled.v1",
    "workshop.workshop-closed.v1",
    "workshop.workshop-restated.v1"
  })
  record WorkshopChanged(State state) implements WorkshopEvent {
    public WorkshopChanged {
      requireNonNull(state);
    }
  }

  /** Anything else. */
  record Ignored() implements WorkshopEvent {}

  /** A workshop's public state. Times stay text until here: readers must not move their offset. */
  record State(
      String call,
      String workshop,
      Bilingual name,
      Bilingual theme,
      String starts,
      String ends,
      Place place,
      String status,
      int calendarSequence,
      boolean presentation) {

    public State {
      requireNonNull(call);
      requireNonNull(workshop);
      requireNonNull(name);
      requireNonNull(theme);
      requireNonNull(status);
      requireNonNull(place);
      OffsetDateTime.parse(starts);
      OffsetDateTime.parse(ends);
    }

    Workshop view(String id) {
      return new Workshop(
          id,
          call,
          workshop,
          name,
          theme,
          OffsetDateTime.parse(starts),
          OffsetDateTime.parse(ends),
          new Workshop.Place(
              place.name(), place.address() == null ? "" : place.address(), place.directions()),
          status,
          calendarSequence,
          presentation);
    }
  }

  /** Where it is. */
  record Place(String name, @Nullable String address, @Nullable Bilingual directions) {}
}
