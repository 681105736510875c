package org.convocatoria.workshop.workshop;

/** Where a workshop stands for its readers, by its state and the clock. */
public enum Phase {
  UPCOMING("upcoming"),
  UNDER_WAY("underWay"),
  /** Its time has passed and it is not closed yet. */
  HELD("held"),
  CONCLUDED("concluded"),
  /** Closed before it was to begin. */
  CLOSED_EARLY("closedEarly"),
  CANCELLED("cancelled");

  private final String word;

  Phase(String word) {
    this.word = word;
  }

  /** The word for it in the keys of the pages' words. */
  public String word() {
    return word;
  }

  /** Whether its time has passed. */
  public boolean isPast() {
    return this == HELD || this == CONCLUDED;
  }
}
