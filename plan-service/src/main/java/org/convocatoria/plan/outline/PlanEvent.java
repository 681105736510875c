package org.convocatoria.plan.outline;

/** What happened to a plan as a whole. */
public sealed interface PlanEvent {

  /** A call was opened, so its plan has sections to be written. */
  record PlanLaidOut() implements PlanEvent {}

  /** There is one more section. */
  record SectionAdded(String section) implements PlanEvent {}

  /** The next version has to reckon with everything received up to now. */
  record CutOffSet() implements PlanEvent {}
}
