package org.convocatoria.submission.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationState;
import org.convocatoria.submission.project.Budget;
import org.jspecify.annotations.Nullable;

/**
 * An application in a list.
 *
 * @param call the id of the call for projects
 * @param score the mean of all evaluations that count
 * @param rank by score within its call for projects
 * @param at the time of submission
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationLine(
    String id,
    String call,
    @Nullable String folio,
    String title,
    @Nullable String organisation,
    ApplicationState state,
    @Nullable Double score,
    @Nullable Long rank,
    int evaluations,
    int conflicts,
    @Nullable Budget budget,
    @Nullable Instant at) {

  /** A page of applications. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Listing(List<ApplicationLine> items, @Nullable String next, long total) {}

  static ApplicationLine of(Application application, @Nullable Long rank) {
    return new ApplicationLine(
        application.id(),
        application.projectCall(),
        application.folio(),
        application.project().title(),
        application.project().organisation(),
        application.state(),
        application.score(),
        rank,
        application.evaluations().size(),
        application.conflicts().size(),
        application.project().budget(),
        application.handedIn() == null ? null : application.handedIn().at());
  }
}
