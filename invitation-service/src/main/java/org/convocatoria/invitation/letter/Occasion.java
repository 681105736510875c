package org.convocatoria.invitation.letter;

/** Why somebody gets mail about an invitation. */
public enum Occasion {
  /** The invitation itself. */
  LETTER,
  /** A place became free for somebody in reserve. */
  OFFER,
  /** A reply was recorded. */
  ANSWER,
  /** The workshop moved or was cancelled. */
  UPDATE
}
