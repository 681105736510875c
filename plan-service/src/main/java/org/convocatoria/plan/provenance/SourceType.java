package org.convocatoria.plan.provenance;

import com.fasterxml.jackson.annotation.JsonValue;

/** In which way a paragraph relates to what it names as its source. */
public enum SourceType {
  SUPPORTS("supports"),
  CITES("cites"),
  MERGED_FROM("merged-from"),
  CONTRADICTS("contradicts");

  private final String wire;

  SourceType(String wire) {
    this.wire = wire;
  }

  /** The word for it in events and interfaces. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** A contribution that is only contradicted has not been used: it is still owed an answer. */
  public boolean countsAsUse() {
    return this != CONTRADICTS;
  }
}
