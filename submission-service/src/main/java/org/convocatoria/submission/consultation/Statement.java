package org.convocatoria.submission.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A short sentence that people agree or disagree with. */
public record Statement(String id, String text) {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Statement {}
}
