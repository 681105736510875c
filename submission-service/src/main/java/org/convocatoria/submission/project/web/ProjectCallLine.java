package org.convocatoria.submission.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.project.ProjectCall;

/** A call for projects in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectCallLine(
    String id, String title, Instant opens, Instant closes, Phase state, boolean sample) {

  /** All calls for projects of a call. */
  record Listing(List<ProjectCallLine> items) {}

  static ProjectCallLine of(ProjectCall call, Instant now) {
    return new ProjectCallLine(
        call.id(),
        call.title(),
        call.opens().toInstant(),
        call.end(),
        call.phase(now),
        call.sample());
  }
}
