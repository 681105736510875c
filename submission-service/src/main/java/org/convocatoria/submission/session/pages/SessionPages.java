package org.convocatoria.submission.session.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.session.Recording;
import org.convocatoria.submission.session.Session;
import org.convocatoria.submission.session.SessionRequest;
import org.convocatoria.submission.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of focus groups and interviews, and recording one. */
@DeskPage
class SessionPages {

  static final String PAGE = "/personal/sesiones";

  private final Sessions sessions;
  private final Recording recording;
  private final Calls calls;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  SessionPages(
      Sessions sessions,
      Recording recording,
      Calls calls,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.sessions = sessions;
    this.recording = recording;
    this.calls = calls;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(PAGE)
  String all(
      @RequestParam(name = "desde", required = false) @Nullable String after,
      Caller caller,
      Model model) {
    model.addAttribute("part", sessions.page(calls.current().id(), after));
    model.addAttribute("after", after);
    model.addAttribute("coordinates", caller.isOne("coordinator"));
    return "session/sesiones";
  }

  @Allowed("coordinator")
  @GetMapping(PAGE + "/nueva")
  String form(Model model) {
    return show(SessionForms.RECORDING, model);
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/nueva")
  String record(
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(SessionForms.RECORDING, typed);
    return forms.answer(
        form,
        response,
        () -> {
          SessionRequest asked =
              bodies.read("session-recording", SessionForms.body(form), SessionRequest.class);
          Session recorded = recording.record(asked, form.key(), caller.name());
          notices.leave(response, "sessions.done.recorded");
          return desk.to(PAGE + "/" + recorded.id());
        },
        refused -> show(refused, model));
  }

  private static String show(Form form, Model model) {
    model.addAttribute("form", form);
    return "session/sesion-nueva";
  }
}
