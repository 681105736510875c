package org.convocatoria.submission.consultation;

import com.fasterxml.jackson.annotation.JsonValue;

/** The kind of value that a question takes. */
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

  /** Its name in APIs. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** True if the values are options of the question. */
  public boolean hasOptions() {
    return this == SINGLE || this == MULTIPLE || this == RANKING;
  }
}
