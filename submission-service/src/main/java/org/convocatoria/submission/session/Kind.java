package org.convocatoria.submission.session;

import com.fasterxml.jackson.annotation.JsonValue;

/** The kind of session: several people together, or one alone. */
public enum Kind {
  FOCUS_GROUP("focusGroup"),
  INTERVIEW("interview");

  private final String wire;

  Kind(String wire) {
    this.wire = wire;
  }

  /** Its name in events and APIs. */
  @JsonValue
  public String wire() {
    return wire;
  }
}
