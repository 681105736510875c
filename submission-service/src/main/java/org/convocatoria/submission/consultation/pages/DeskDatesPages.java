package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.RevisionRequest;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes a consultation's title, introduction and dates at the desk, and opens it early. */
@DeskPage
class DeskDatesPages {

  private static final String PAGE = "/personal/consultas/";

  private final Consulting consulting;
  private final ConsultationScreen screen;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  DeskDatesPages(
      Consulting consulting,
      ConsultationScreen screen,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.consulting = consulting;
    this.screen = screen;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/datos")
  String revise(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ConsultationScreen.DETAILS, typed);
    return forms.answer(
        form,
        response,
        () -> {
          consulting.revise(id, read(id, form), caller.name());
          notices.leave(response, "done.consultation-revised");
          return desk.to(PAGE + id);
        },
        refused -> screen.show(id, refused, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/abrir")
  String open(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return forms.answer(
        Form.sent(ConsultationScreen.CHANGE, typed),
        response,
        () -> {
          consulting.open(id, caller.name());
          notices.leave(response, "done.consultation-opened");
          return desk.to(PAGE + id);
        },
        refused -> screen.show(id, refused, model));
  }

  private RevisionRequest read(String id, Form form) {
    return TypedPeriod.read(
        form,
        Body.of(form).texts("title", "intro").numbers("edition"),
        consulting.one(id).consultation().period(),
        members -> bodies.read("consultation-revising", members, RevisionRequest.class));
  }
}
