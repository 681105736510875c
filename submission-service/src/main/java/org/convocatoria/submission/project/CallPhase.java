package org.convocatoria.submission.project;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a call for projects stands. */
public enum CallPhase {
  ANNOUNCED("announced"),
  OPEN("open"),
  CLOSED("closed");

  private final String wire;

  CallPhase(String wire) {
    this.wire = wire;
  }

  /** The word for it in interfaces. */
  @JsonValue
  public String wire() {
    return wire;
  }
}
