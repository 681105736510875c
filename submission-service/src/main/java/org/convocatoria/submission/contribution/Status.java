package org.convocatoria.submission.contribution;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.convocatoria.service.problem.ProblemException;

/** Where a contribution stands in review. */
public enum Status {
  RECEIVED("received"),
  ADMITTED("admitted"),
  MERGED("merged"),
  NOT_ADMITTED("notAdmitted"),
  FORWARDED("forwarded"),
  WITHDRAWN("withdrawn");

  private final String wire;

  Status(String wire) {
    this.wire = wire;
  }

  /** The word for it in events and interfaces. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** The status that the word stands for. */
  public static Optional<Status> of(String wire) {
    return Arrays.stream(values()).filter(s -> s.wire.equals(wire)).findFirst();
  }

  /**
   * The status that somebody asked for in this field.
   *
   * @throws ProblemException where there is no such status (422)
   */
  public static Status asked(String field, String wire) {
    return of(wire)
        .orElseThrow(() -> ProblemException.invalid(field, "contribution.unknown-status"));
  }
}
