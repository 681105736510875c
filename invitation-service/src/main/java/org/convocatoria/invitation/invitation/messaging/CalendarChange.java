package org.convocatoria.invitation.invitation.messaging;

import org.convocatoria.messaging.inbox.WireType;

/** What the calendars of who is invited must follow. */
sealed interface CalendarChange {

  /** A workshop has another date, or none. */
  @WireType({"workshop.workshop-rescheduled.v1", "workshop.workshop-cancelled.v1"})
  record WorkshopMoved(State state) implements CalendarChange {
    public WorkshopMoved {
      java.util.Objects.requireNonNull(state);
    }
  }

  /** Anything else. */
  record Ignored() implements CalendarChange {}

  /** How often the workshop's entry has changed. */
  record State(int calendarSequence) {}
}
