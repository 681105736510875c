package org.convocatoria.submission.project.web;

import java.util.List;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationState;
import org.convocatoria.submission.project.Applications;
import org.convocatoria.submission.project.Evaluating;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applications for staff: the ranking, evaluations, conflicts of interest, decisions. */
@RestController
@RequestMapping("/api/staff/applications")
class ApplicationController {

  private static final int PAGE = 50;

  private final Calls calls;
  private final Applications applications;
  private final Evaluating evaluating;

  ApplicationController(Calls calls, Applications applications, Evaluating evaluating) {
    this.calls = calls;
    this.applications = applications;
    this.evaluating = evaluating;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping
  ApplicationLine.Listing list(
      @RequestParam(name = "call", required = false) @Nullable String call,
      @RequestParam(name = "state", required = false) @Nullable String state,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
    Applications.Wanted wanted = new Applications.Wanted(blank(call), state(state), null, cursor);
    String current = calls.current().id();
    List<Application> found = applications.page(current, wanted, PAGE + 1);
    return new ApplicationLine.Listing(
        found.stream().limit(PAGE).map(each -> ApplicationLine.of(each, rank(each))).toList(),
        found.size() > PAGE ? found.get(PAGE - 1).id() : null,
        applications.count(current, wanted));
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/{id}")
  ApplicationView one(@PathVariable("id") String id, Caller caller) {
    return view(applications.handedIn(id), caller);
  }

  @Allowed({"coordinator", "director", "table-lead"})
  @PostMapping("/{id}/evaluations")
  ApplicationView evaluate(
      @PathVariable("id") String id,
      @ValidBody("application-evaluation") Evaluating.Scores body,
      Caller caller) {
    return view(evaluating.evaluate(id, body, caller.name()), caller);
  }

  @Allowed({"coordinator", "director", "table-lead"})
  @PostMapping("/{id}/conflict")
  ApplicationView declare(
      @PathVariable("id") String id,
      @ValidBody("application-conflict") Evaluating.Declared body,
      Caller caller) {
    return view(evaluating.declare(id, body, caller.name()), caller);
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/{id}/decision")
  ApplicationView decide(
      @PathVariable("id") String id,
      @ValidBody("application-decision") Evaluating.Decided body,
      Caller caller) {
    return view(evaluating.decide(id, body, caller.name()), caller);
  }

  private ApplicationView view(Application application, Caller caller) {
    return ApplicationView.of(application, rank(application), caller);
  }

  private @Nullable Long rank(Application application) {
    Double score = application.score();
    return score == null ? null : applications.rank(application.projectCall(), score);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** The state asked for, if any; drafts belong to their promoters and cannot be asked for. */
  private static @Nullable ApplicationState state(@Nullable String wire) {
    return blank(wire) == null
        ? null
        : ApplicationState.of(String.valueOf(wire))
            .filter(each -> each != ApplicationState.DRAFT)
            .orElseThrow(() -> ProblemException.invalid("state", "project.unknown-state"));
  }
}
