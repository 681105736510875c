package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.ConsultationRequest;
import org.convocatoria.submission.consultation.Consulting;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's list of consultations, and announcing one. */
@DeskPage
class DeskConsultationPages {

  private static final String NEW = "/personal/consultas/nueva";
  private static final Form ANNOUNCE =
      Form.blank("consulta", "title", "intro", "opens", "closes", "anonymous");

  private final Calls calls;
  private final Consulting consulting;
  private final ConsultationScreen screen;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  DeskConsultationPages(
      Calls calls,
      Consulting consulting,
      ConsultationScreen screen,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.calls = calls;
    this.consulting = consulting;
    this.screen = screen;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/personal/consultas")
  String all(Model model) {
    model.addAttribute(
        "lines",
        Shelves.of(calls.known().map(call -> consulting.listed(call.id())).orElse(List.of()))
            .all());
    return "consultation/personal-consultas";
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/personal/consultas/{id}")
  String one(@PathVariable String id, Model model) {
    return screen.show(id, Form.blank(""), model);
  }

  @Allowed("coordinator")
  @GetMapping(NEW)
  String form(Model model) {
    return show(ANNOUNCE, model);
  }

  @Allowed("coordinator")
  @PostMapping(NEW)
  String announce(
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ANNOUNCE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Consultation made =
              consulting.announce(read(form), IdempotencyKey.of(form.key()), caller.name());
          notices.leave(response, "done.consultation");
          return desk.to("/personal/consultas/" + made.id());
        },
        refused -> show(refused, model));
  }

  private ConsultationRequest read(Form form) {
    Body body =
        Body.of(form).texts("title", "intro").put("anonymous", form.chosen("anonymous", "true"));
    return TypedPeriod.read(
        form,
        body,
        null,
        members -> bodies.read("consultation-announcing", members, ConsultationRequest.class));
  }

  private static String show(Form form, Model model) {
    model.addAttribute("form", form);
    return "consultation/consulta-nueva";
  }
}
