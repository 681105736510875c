package org.convocatoria.submission.project.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.project.Act;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationState;
import org.convocatoria.submission.project.Applications;
import org.convocatoria.submission.project.OpeningProjects;
import org.convocatoria.submission.project.ProjectCall;
import org.convocatoria.submission.project.ProjectCalls;
import org.convocatoria.submission.project.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's list of calls for projects, and the ranking of their applications. */
@DeskPage
class DeskProjectPages {

  static final String PAGE = "/personal/proyectos";
  private static final int LENGTH = 50;
  private static final List<String> FILTERS =
      List.of("convocatoria", "estado", "espera", Selection.CURSOR);
  private static final Form CLOSE = Form.blank("cerrar");

  private final Calls calls;
  private final ProjectCalls projects;
  private final Applications applications;
  private final OpeningProjects opening;
  private final Forms forms;
  private final Notices notices;
  private final Clock clock;

  DeskProjectPages(
      Calls calls,
      ProjectCalls projects,
      Applications applications,
      OpeningProjects opening,
      Forms forms,
      Notices notices,
      Clock clock) {
    this.calls = calls;
    this.projects = projects;
    this.applications = applications;
    this.opening = opening;
    this.forms = forms;
    this.notices = notices;
    this.clock = clock;
  }

  /** An application in the ranking; without a score it has no rank. */
  record Ranked(Application application, @Nullable Long rank) {}

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(PAGE)
  String all(@RequestParam MultiValueMap<String, String> asked, Caller caller, Model model) {
    return show(asked, CLOSE, caller, model);
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/convocatorias/{id}/cerrar")
  String close(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return forms.answer(
        Form.sent(CLOSE, typed),
        response,
        () -> {
          opening.close(id, caller.name());
          notices.leave(response, "projects.done.closed");
          return desk.to(PAGE);
        },
        refused -> show(typed, refused, caller, model));
  }

  private static Applications.Wanted wanted(Selection filter, Caller caller) {
    return new Applications.Wanted(
        orNull(filter.get("convocatoria")),
        ApplicationState.of(filter.get("estado"))
            .filter(each -> each != ApplicationState.DRAFT)
            .orElse(null),
        Act.of(filter.get("espera"), caller)
            .map(act -> new Waiting(act, caller.name()))
            .orElse(null),
        orNull(filter.get(Selection.CURSOR)));
  }

  private String show(MultiValueMap<String, String> asked, Form close, Caller caller, Model model) {
    Call call = calls.current();
    Instant now = clock.instant();
    Map<String, String> chosen = new LinkedHashMap<>();
    FILTERS.forEach(each -> chosen.put(each, Objects.requireNonNullElse(asked.getFirst(each), "")));
    Selection filter = new Selection(chosen);
    Applications.Wanted wanted = wanted(filter, caller);
    List<Application> found = applications.page(call.id(), wanted, LENGTH + 1);
    List<ProjectCall> known = projects.ofCall(call.id());
    model.addAttribute("filter", filter);
    model.addAttribute(
        "lines", known.stream().map(each -> new CallEntry(each, each.phase(now))).toList());
    model.addAttribute("titles", titles(known));
    model.addAttribute("states", handedIn());
    model.addAttribute("acts", Act.of(caller).stream().map(Act::word).toList());
    model.addAttribute("total", applications.count(call.id(), wanted));
    model.addAttribute("ranked", found.stream().limit(LENGTH).map(this::ranked).toList());
    model.addAttribute("next", found.size() > LENGTH ? found.get(LENGTH - 1).id() : "");
    model.addAttribute("close", close);
    return "project/personal-proyectos";
  }

  private Ranked ranked(Application application) {
    Double score = application.score();
    return new Ranked(
        application, score == null ? null : applications.rank(application.projectCall(), score));
  }

  private static Map<String, String> titles(List<ProjectCall> known) {
    Map<String, String> titles = new LinkedHashMap<>();
    known.forEach(each -> titles.put(each.id(), each.title()));
    return titles;
  }

  private static List<ApplicationState> handedIn() {
    return List.of(ApplicationState.values()).stream()
        .filter(each -> each != ApplicationState.DRAFT)
        .toList();
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value;
  }
}
