package org.convocatoria.submission.consultation;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a question is answered. */
public enum Kind {
  SINGLE("single"),
  MULTIPLE("multiple"),
  SCALE("scale"),
  RANKING("ranking"),
  TEXT("text"),
  NUMBER("number");

  private final String wire;

  Kind(String wire) {
    this.wire = wire;
  }

  /** The word for it in interfaces. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** Whether its answers are among options that the question names. */
  public boolean hasOptions() {
    return this == SINGLE || this == MULTIPLE || this == RANKING;
  }
}
