package org.convocatoria.invitation.round;

import java.util.Locale;

/** Whether a round's letters are out. */
public enum RoundStatus {
  DRAFT,
  DISPATCHED;

  /** The word that other programs read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
