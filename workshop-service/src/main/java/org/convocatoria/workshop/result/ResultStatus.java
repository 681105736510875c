package org.convocatoria.workshop.result;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a result stands. */
public enum ResultStatus {
  RECORDED("recorded"),
  WITHDRAWN("withdrawn");

  private final String wire;

  ResultStatus(String wire) {
    this.wire = wire;
  }

  /** The word for it in events and interfaces. */
  @JsonValue
  public String wire() {
    return wire;
  }
}
