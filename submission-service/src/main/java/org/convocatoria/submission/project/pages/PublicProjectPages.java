package org.convocatoria.submission.project.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationLinks;
import org.convocatoria.submission.project.ApplicationRequest;
import org.convocatoria.submission.project.Applying;
import org.convocatoria.submission.project.DecidedApplications;
import org.convocatoria.submission.project.ProjectCall;
import org.convocatoria.submission.project.ProjectCalls;
import org.convocatoria.submission.project.Promoter;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages of calls for projects: terms, results, beginning an application. */
@PublicPage
class PublicProjectPages {

  private static final int PAGE = 50;
  private static final Form BEGIN =
      Form.blank("postular", "title", "promoters.0.name", "promoters.0.email", "consent.purposes");

  private final Calls calls;
  private final ProjectCalls projects;
  private final DecidedApplications decided;
  private final Applying applying;
  private final Registry registry;
  private final ApplicationLinks links;
  private final Bodies bodies;
  private final Forms forms;
  private final Clock clock;

  PublicProjectPages(
      Calls calls,
      ProjectCalls projects,
      DecidedApplications decided,
      Applying applying,
      Registry registry,
      ApplicationLinks links,
      Bodies bodies,
      Forms forms,
      Clock clock) {
    this.calls = calls;
    this.projects = projects;
    this.decided = decided;
    this.applying = applying;
    this.registry = registry;
    this.links = links;
    this.bodies = bodies;
    this.forms = forms;
    this.clock = clock;
  }

  @Open
  @GetMapping("/proyectos")
  String all(Model model) {
    Instant now = clock.instant();
    model.addAttribute(
        "lines",
        calls
            .known()
            .map(
                call ->
                    projects.ofCall(call.id()).stream()
                        .map(each -> new CallEntry(each, each.phase(now)))
                        .toList())
            .orElse(List.of()));
    return "project/proyectos";
  }

  @Open
  @GetMapping("/proyectos/{id}")
  String one(
      @PathVariable String id,
      @RequestParam(name = "desde", required = false) @Nullable String cursor,
      Model model) {
    return show(id, cursor, BEGIN, model);
  }

  @Open
  @PostMapping("/proyectos/{id}/postulaciones")
  String begin(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(BEGIN, typed);
    return forms.answer(
        form,
        response,
        () -> {
          ApplicationRequest asked =
              bodies.read("application-beginning", body(form), ApplicationRequest.class);
          Application begun = applying.begin(id, asked, IdempotencyKey.of(form.key()), locale);
          String page = links.path(begun.id(), Promoter.LEADER);
          return "redirect:" + Language.of(request).prefix() + page + "?hecho=inicio";
        },
        refused -> show(id, null, refused, model));
  }

  private Map<String, Object> body(Form form) {
    Map<String, Object> leader = new HashMap<>();
    leader.put("name", form.value("promoters.0.name"));
    leader.put("email", form.value("promoters.0.email"));
    return Body.of(form)
        .texts("title")
        .put("promoters", List.of(leader))
        .put("consent.notice", calls.current().privacyNotice().version())
        .put("consent.purposes", form.values("consent.purposes"))
        .members();
  }

  /** The folios of applications that are contributions which anybody may read. */
  private Set<String> readable(List<Application> listed) {
    return listed.stream()
        .flatMap(each -> Optional.ofNullable(each.folio()).stream())
        .filter(folio -> registry.find(folio).filter(Contribution::isPublic).isPresent())
        .collect(Collectors.toSet());
  }

  private String show(String id, @Nullable String cursor, Form form, Model model) {
    ProjectCall shown = projects.get(id);
    Phase phase = shown.phase(clock.instant());
    List<Application> found = decided.page(id, cursor, PAGE + 1);
    List<Application> listed = found.stream().limit(PAGE).toList();
    model.addAttribute("projects", shown);
    model.addAttribute("phase", phase.wire());
    model.addAttribute("decided", listed);
    model.addAttribute("readable", readable(listed));
    model.addAttribute("total", decided.count(id));
    model.addAttribute("first", Objects.requireNonNullElse(cursor, ""));
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : "");
    model.addAttribute("purpose", calls.of(shown.call()).privacyNotice().purposes());
    model.addAttribute("form", form);
    return "project/convocatoria";
  }
}
