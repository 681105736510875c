package org.convocatoria.plan.answer;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of a contribution that no paragraph uses. */
public enum AnswerKind {
  NOT_ACCEPTED("notAccepted"),
  NOT_INCLUDED("notIncluded"),
  FORWARDED("forwarded"),
  UNDER_STUDY("underStudy");

  private final String wire;

  AnswerKind(String wire) {
    this.wire = wire;
  }

  /** The word for it in events and interfaces. */
  @JsonValue
  public String wire() {
    return wire;
  }
}
