package org.convocatoria.gateway.portal.participation;

/** A field and the sentence that says how to mend it. */
record Correction(String field, String message) {

  /** Where the link of the summary leads: the first control of the field. */
  public String anchor() {
    return "#" + field;
  }
}
