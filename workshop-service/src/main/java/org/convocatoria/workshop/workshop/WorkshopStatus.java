package org.convocatoria.workshop.workshop;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a workshop stands: from scheduled it is either cancelled or closed, for good. */
public enum WorkshopStatus {
  SCHEDULED("scheduled"),
  CANCELLED("cancelled"),
  CLOSED("closed");

  private final String wire;

  WorkshopStatus(String wire) {
    this.wire = wire;
  }

  /** The word for it in events and interfaces. */
  @JsonValue
  public String wire() {
    return wire;
  }
}
