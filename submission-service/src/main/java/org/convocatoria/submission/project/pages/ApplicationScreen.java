package org.convocatoria.submission.project.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.PersonalData;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationState;
import org.convocatoria.submission.project.Applications;
import org.convocatoria.submission.project.Evaluation;
import org.convocatoria.submission.project.ProjectCall;
import org.convocatoria.submission.project.ProjectCalls;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the desk's page of one application with its forms. */
@Component
class ApplicationScreen {

  static final Form CONFLICT = Form.blank("conflicto", "reason");
  static final Form DECISION = Form.blank("decision", "outcome", "reason");
  private static final String EVALUATION = "evaluacion";
  private static final String SCORE = "scores.";

  private final ProjectCalls projects;
  private final Applications applications;

  ApplicationScreen(ProjectCalls projects, Applications applications) {
    this.projects = projects;
    this.applications = applications;
  }

  /** The page with this form as it was sent. */
  String show(String id, Form sent, Caller caller, Model model) {
    Application application = applications.handedIn(id);
    ProjectCall call = projects.get(application.projectCall());
    boolean judges = caller.isOne("coordinator", "director", "table-lead");
    boolean conflicted = application.hasConflict(caller.name());
    List<ApplicationState> next =
        Stream.of(ApplicationState.values()).filter(application.state()::leadsTo).toList();
    model.addAttribute("a", application);
    model.addAttribute("projects", call);
    model.addAttribute("named", PersonalData.mayRead(caller, application.project().table()));
    model.addAttribute("judges", judges);
    model.addAttribute("conflicted", conflicted);
    model.addAttribute("evaluates", judges && !conflicted && application.state().isEvaluated());
    model.addAttribute("next", next);
    model.addAttribute(
        "decides", !conflicted && caller.isOne("coordinator", "director") && !next.isEmpty());
    model.addAttribute("evaluation", or(sent, own(application, call, caller)));
    model.addAttribute("conflict", or(sent, CONFLICT));
    model.addAttribute("decision", or(sent, DECISION));
    return "project/personal-postulacion";
  }

  /** The form of scores, as it was sent. */
  Form scores(String id, Map<String, List<String>> typed) {
    ProjectCall call = projects.get(applications.handedIn(id).projectCall());
    return Form.sent(Form.blank(EVALUATION, fields(call)), typed);
  }

  /**
   * The scores that were typed, by criterion; blank ones are left out.
   *
   * @throws ProblemException 422 naming each field with something else than a score
   */
  static Map<String, Object> given(Form form) {
    Map<String, Object> scores = new HashMap<>();
    List<FieldError> errors = new ArrayList<>();
    for (String field : form.fields()) {
      String typed = form.value(field).replace(',', '.');
      if (isScore(typed)) {
        scores.put(field.substring(SCORE.length()), Double.valueOf(typed));
      } else if (!typed.isEmpty()) {
        errors.add(FieldError.of(field, "project.score-typed", Evaluation.BEST));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return Map.of("scores", scores);
  }

  private static boolean isScore(String typed) {
    return typed.matches("\\d{1,4}(\\.\\d{1,4})?") && Double.parseDouble(typed) <= Evaluation.BEST;
  }

  private static Form own(Application application, ProjectCall call, Caller caller) {
    Map<String, List<String>> typed = new HashMap<>();
    Optional<Evaluation> before =
        application.evaluations().stream()
            .filter(each -> each.evaluator().equals(caller.name()))
            .findFirst();
    before.ifPresent(
        found ->
            found
                .scores()
                .forEach(
                    each -> typed.put(SCORE + each.criterion(), List.of(plain(each.points())))));
    return Form.filled(EVALUATION, typed, fields(call));
  }

  private static String plain(double points) {
    return points == Math.rint(points)
        ? Long.toString(Math.round(points))
        : Double.toString(points);
  }

  private static String[] fields(ProjectCall call) {
    return call.criteria().stream().map(each -> SCORE + each.id()).toArray(String[]::new);
  }

  private static Form or(Form sent, Form shown) {
    return sent.id().equals(shown.id()) ? sent : shown;
  }
}
