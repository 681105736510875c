package org.convocatoria.submission.contribution;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a person asked for the erasure of a contribution, which shows that it was that person. */
public enum ErasureMeans {
  /** By its owner, with the clave. */
  @JsonProperty("clave")
  CLAVE,
  /** By a signed letter to the institute. */
  @JsonProperty("letter")
  LETTER,
  /** At the institute, with an identification. */
  @JsonProperty("inPerson")
  IN_PERSON
}
