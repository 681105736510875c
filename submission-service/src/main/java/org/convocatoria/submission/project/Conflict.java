package org.convocatoria.submission.project;

import java.time.Instant;

/** An evaluator's declared conflict of interest. */
public record Conflict(String evaluator, String reason, Instant at) {

  Conflict withoutWords() {
    return new Conflict(evaluator, "", at);
  }
}
