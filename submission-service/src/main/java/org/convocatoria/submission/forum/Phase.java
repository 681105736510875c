package org.convocatoria.submission.forum;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where the online side of a forum stands. */
public enum Phase {
  ANNOUNCED("announced"),
  OPEN("open"),
  CLOSED("closed");

  private final String wire;

  Phase(String wire) {
    this.wire = wire;
  }

  /** The word for it in interfaces. */
  @JsonValue
  public String wire() {
    return wire;
  }
}
