package org.convocatoria.invitation.invitation.messaging;

import org.convocatoria.messaging.inbox.WireType;
import org.jspecify.annotations.Nullable;

/** What the calendars of who is invited must follow. */
sealed interface CalendarChange {

  /** A workshop has another date, or none. */
  @WireType({"workshop.workshop-rescheduled.v1", "workshop.workshop-cancelled.v1"})
  record WorkshopMoved(State state, @Nullable Change change) implements CalendarChange {
    public WorkshopMoved {
      java.util.Objects.requireNonNull(state);
    }
  }

  /** Anything else. */
  record Ignored() implements CalendarChange {}

  /** How often the workshop's entry has changed. */
  record State(int calendarSequence) {}

  /** How it was to be, and why that changed. */
  record Change(@Nullable Slot from, @Nullable String reason) {}

  /** When and where it was to be. */
  record Slot(@Nullable String starts, @Nullable Place place) {}

  /** Where it was to be. */
  record Place(String name, @Nullable String address) {

    String line() {
      return address == null || address.isBlank() ? name : name + ", " + address;
    }
  }
}
