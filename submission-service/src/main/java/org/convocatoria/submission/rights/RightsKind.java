package org.convocatoria.submission.rights;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person may ask about their own data, as Mexican law names it. */
public enum RightsKind {
  @JsonProperty("access")
  ACCESS,
  @JsonProperty("rectification")
  RECTIFICATION,
  @JsonProperty("cancellation")
  CANCELLATION,
  @JsonProperty("opposition")
  OPPOSITION;

  /** The word for it in interfaces. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
