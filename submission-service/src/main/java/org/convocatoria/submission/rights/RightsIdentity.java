package org.convocatoria.submission.rights;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the institute knows that the person who asks is who they say. */
public enum RightsIdentity {
  /** An official identification was shown. */
  @JsonProperty("identification")
  IDENTIFICATION,
  /** A copy of one came with a signed letter. */
  @JsonProperty("letter")
  LETTER,
  /** Somebody acts for the person and showed by what right. */
  @JsonProperty("representative")
  REPRESENTATIVE;

  /** The word for it in interfaces. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
