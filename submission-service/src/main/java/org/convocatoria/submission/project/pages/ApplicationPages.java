package org.convocatoria.submission.project.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.attachment.KeptFiles;
import org.convocatoria.submission.project.Applications;
import org.convocatoria.submission.project.Evaluating;
import org.convocatoria.submission.project.Promoting;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One application at the desk: evaluating it, declaring a conflict, deciding. */
@DeskPage
@RequestMapping(ApplicationPages.PAGE + "{id}")
class ApplicationPages {

  static final String PAGE = DeskProjectPages.PAGE + "/postulaciones/";

  private final ApplicationScreen screen;
  private final Applications applications;
  private final Evaluating evaluating;
  private final KeptFiles files;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  ApplicationPages(
      ApplicationScreen screen,
      Applications applications,
      Evaluating evaluating,
      KeptFiles files,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.screen = screen;
    this.applications = applications;
    this.evaluating = evaluating;
    this.files = files;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping
  String one(@PathVariable String id, Caller caller, Model model) {
    return screen.show(id, Form.blank(""), caller, model);
  }

  @Allowed({"coordinator", "director", "table-lead"})
  @PostMapping("/evaluacion")
  String evaluate(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = screen.scores(id, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Evaluating.Scores scores =
              bodies.read(
                  "application-evaluation", ApplicationScreen.given(form), Evaluating.Scores.class);
          evaluating.evaluate(id, scores, caller.name());
          notices.leave(response, "projects.done.evaluated");
          return desk.to(PAGE + id);
        },
        refused -> screen.show(id, refused, caller, model));
  }

  @Allowed({"coordinator", "director", "table-lead"})
  @PostMapping("/conflicto")
  String declare(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ApplicationScreen.CONFLICT, typed);
    return forms.answer(
        form,
        response,
        () -> {
          var body = Body.of(form).texts("reason").members();
          evaluating.declare(
              id,
              bodies.read("application-conflict", body, Evaluating.Declared.class),
              caller.name());
          notices.leave(response, "projects.done.conflict");
          return desk.to(PAGE + id);
        },
        refused -> screen.show(id, refused, caller, model));
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/decision")
  String decide(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ApplicationScreen.DECISION, typed);
    return forms.answer(
        form,
        response,
        () -> {
          var body = Body.of(form).texts("outcome", "reason").members();
          var decided =
              evaluating.decide(
                  id,
                  bodies.read("application-decision", body, Evaluating.Decided.class),
                  caller.name());
          boolean told = decided.group().leader().hasAddress();
          notices.leave(response, told ? "projects.done.decided.mailed" : "projects.done.decided");
          return desk.to(PAGE + id);
        },
        refused -> screen.show(id, refused, caller, model));
  }

  @Allowed({"coordinator", "director", "table-lead"})
  @GetMapping("/archivos/{file}")
  void download(
      @PathVariable String id, @PathVariable("file") String wanted, HttpServletResponse to)
      throws IOException {
    files.download(Promoting.file(applications.handedIn(id), wanted)).sendTo(to);
  }
}
