package org.convocatoria.submission.call;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where something that people take part in stands. */
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
