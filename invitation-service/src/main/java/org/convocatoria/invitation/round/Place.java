package org.convocatoria.invitation.round;

/** What a round's list means for one person once it is dispatched. */
public record Place(Invitee invitee, Kind kind) {

  /** Whether a letter goes out now, may go out later, or never. */
  public enum Kind {
    INVITED,
    RESERVE,
    SUPPRESSED
  }
}
