package org.convocatoria.workshop.workshop;

/** What happens to a workshop. */
public sealed interface WorkshopEvent {

  /** It is on the calendar. */
  record WorkshopScheduled() implements WorkshopEvent {}

  /** It moved in time or place. */
  record WorkshopRescheduled(Slot from) implements WorkshopEvent {}

  /** It will not be held. */
  record WorkshopCancelled() implements WorkshopEvent {}

  /** It was held; its results are public and do not change any more. */
  record WorkshopClosed() implements WorkshopEvent {}
}
