package org.convocatoria.submission.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationState;
import org.convocatoria.submission.project.Criterion;
import org.convocatoria.submission.project.Decision;
import org.convocatoria.submission.project.ProjectCall;
import org.jspecify.annotations.Nullable;

/**
 * A call for projects with its terms and results.
 *
 * @param next the cursor of the next results
 * @param total the number of decided applications
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectCallView(
    @JsonUnwrapped ProjectCallLine line,
    String bases,
    List<Named> criteria,
    List<Result> results,
    @Nullable String next,
    long total) {

  /** A criterion of evaluation. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Named(String id, @Nullable String name, int weight) {

    static Named of(Criterion criterion) {
      return new Named(criterion.id(), criterion.name(), criterion.weight());
    }
  }

  /** A decision on an application, with its public reason. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(
      @Nullable String folio,
      String title,
      @Nullable String by,
      ApplicationState outcome,
      String reason,
      Instant at) {

    static Result of(Application application) {
      Decision last = application.decisions().getLast();
      return new Result(
          application.folio(),
          application.project().title(),
          application.project().publicName(),
          last.outcome(),
          last.reason(),
          last.at());
    }
  }

  static ProjectCallView of(
      ProjectCall call, Instant now, List<Application> decided, @Nullable String next, long total) {
    return new ProjectCallView(
        ProjectCallLine.of(call, now),
        call.bases(),
        call.criteria().stream().map(Named::of).toList(),
        decided.stream().map(Result::of).toList(),
        next,
        total);
  }
}
