package org.convocatoria.submission.project;

import java.time.Instant;

/** A decision on an application, with its public reason. */
public record Decision(ApplicationState outcome, String reason, String by, Instant at) {

  Decision withoutWords() {
    return new Decision(outcome, "", by, at);
  }
}
