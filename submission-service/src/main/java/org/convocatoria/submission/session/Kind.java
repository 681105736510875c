package org.convocatoria.submission.session;

import com.fasterxml.jackson.annotation.JsonValue;

/** How people were asked: several together, or one alone. */
public enum Kind {
  FOCUS_GROUP("focusGroup"),
  INTERVIEW("interview");

  private final String wire;

  Kind(String wire) {
    this.wire = wire;
  }

  /** The word for it in events and interfaces. */
  @JsonValue
  public String wire() {
    return wire;
  }
}
