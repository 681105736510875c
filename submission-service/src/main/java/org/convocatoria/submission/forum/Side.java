package org.convocatoria.submission.forum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.convocatoria.service.problem.ProblemException;

/** The side that a reason takes. */
public enum Side {
  FOR("for"),
  AGAINST("against");

  private final String wire;

  Side(String wire) {
    this.wire = wire;
  }

  /** Its name in events and APIs. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /**
   * The side with this name.
   *
   * @throws ProblemException 422 if there is none
   */
  static Side of(String wire) {
    return Arrays.stream(values())
        .filter(each -> each.wire.equals(wire))
        .findFirst()
        .orElseThrow(() -> ProblemException.invalid("side", "forum.choose-side"));
  }
}
