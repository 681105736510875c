package org.convocatoria.plan.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a paragraph of the plan states. */
public enum Kind {
  DIAGNOSIS,
  PROGNOSIS,
  VISION,
  OBJECTIVE,
  STRATEGY,
  PROJECT;

  /** The word for it in events and interfaces. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether other paragraphs may serve one of this kind. */
  public boolean isServed() {
    return this == VISION || this == OBJECTIVE || this == STRATEGY;
  }
}
