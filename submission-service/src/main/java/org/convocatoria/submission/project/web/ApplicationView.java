package org.convocatoria.submission.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.contribution.PersonalData;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationState;
import org.convocatoria.submission.project.Conflict;
import org.convocatoria.submission.project.Decision;
import org.convocatoria.submission.project.Evaluation;
import org.convocatoria.submission.project.Project;
import org.convocatoria.submission.project.Promoter;
import org.jspecify.annotations.Nullable;

/**
 * A whole application for staff.
 *
 * @param promoters left out for those who may not read personal data of its table
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationView(
    @JsonUnwrapped ApplicationLine line,
    @Nullable String text,
    @Nullable String table,
    @Nullable String municipality,
    String kind,
    @Nullable List<Named> promoters,
    List<HeldApplication.File> files,
    List<Found> rubrics,
    List<Declared> declared,
    List<Decided> decisions,
    boolean imported,
    boolean sample) {

  /** A promoter. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Named(String name, @Nullable String organisation) {

    static Named of(Promoter promoter) {
      return new Named(promoter.name(), promoter.organisation());
    }
  }

  /**
   * An evaluation.
   *
   * @param counts false once its evaluator declared a conflict of interest
   */
  record Found(
      String evaluator, Map<String, Double> scores, double total, boolean counts, Instant at) {

    static Found of(Evaluation found, Application application) {
      Map<String, Double> scores = new LinkedHashMap<>();
      found.scores().forEach(each -> scores.put(each.criterion(), each.points()));
      return new Found(
          found.evaluator(),
          scores,
          found.total(),
          !application.hasConflict(found.evaluator()),
          found.at());
    }
  }

  /** A conflict of interest. */
  record Declared(String evaluator, String reason, Instant at) {

    static Declared of(Conflict conflict) {
      return new Declared(conflict.evaluator(), conflict.reason(), conflict.at());
    }
  }

  /** A decision. */
  record Decided(ApplicationState outcome, String reason, String by, Instant at) {

    static Decided of(Decision decision) {
      return new Decided(decision.outcome(), decision.reason(), decision.by(), decision.at());
    }
  }

  static ApplicationView of(Application whole, @Nullable Long rank, Caller caller) {
    Application application = whole.shown();
    Project project = application.project();
    return new ApplicationView(
        ApplicationLine.of(application, rank),
        project.text(),
        project.table(),
        project.municipality(),
        project.kind(),
        PersonalData.mayRead(caller, project.table())
            ? application.group().promoters().stream().map(Named::of).toList()
            : null,
        application.files().stream().map(HeldApplication.File::of).toList(),
        application.evaluations().stream().map(each -> Found.of(each, application)).toList(),
        application.conflicts().stream().map(Declared::of).toList(),
        application.decisions().stream().map(Decided::of).toList(),
        application.start().imported(),
        application.start().sample());
  }
}
