package org.convocatoria.invitation.round;

/** What happens to a round. */
public sealed interface RoundEvent {

  /** A list was drawn up. */
  record RoundOpened() implements RoundEvent {}

  /** The list was approved and its letters may go out. */
  record RoundDispatched() implements RoundEvent {}
}
