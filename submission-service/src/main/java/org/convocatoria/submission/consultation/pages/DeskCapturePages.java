package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Questionnaire;
import org.convocatoria.submission.consultation.Responding;
import org.convocatoria.submission.consultation.ResponseRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Types in responses that came on paper, by telephone or at a counter. */
@DeskPage
class DeskCapturePages {

  private static final String PAGE = "/personal/consultas/{id}/captura";

  private final Calls calls;
  private final Consulting consulting;
  private final Responding responding;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  DeskCapturePages(
      Calls calls,
      Consulting consulting,
      Responding responding,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.calls = calls;
    this.consulting = consulting;
    this.responding = responding;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed("coordinator")
  @GetMapping(PAGE)
  String form(
      @PathVariable String id,
      @RequestParam(name = "version", required = false) @Nullable Integer version,
      Model model) {
    Consultation known = consulting.one(id).consultation();
    return show(known, asked(known, version), ResponseForm.blank(known.current()), model);
  }

  @Allowed("coordinator")
  @PostMapping(PAGE)
  String type(
      @PathVariable String id,
      @RequestParam(name = "version", required = false) @Nullable Integer version,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Consultation known = consulting.one(id).consultation();
    Questionnaire asked = asked(known, version);
    Form form = Form.sent(ResponseForm.blank(asked), typed);
    return forms.answer(
        form,
        response,
        () -> {
          String notice = calls.of(known.call()).privacyNotice().version();
          Map<String, Object> body = ResponseForm.body(form, known, asked, notice);
          body.put("channel", form.value("channel"));
          body.put("sheet", form.value("sheet"));
          var read = bodies.read("consultation-typed-answer", body, ResponseRequest.class);
          responding.type(id, read, IdempotencyKey.of(form.key()), caller.name());
          notices.leave(response, "done.typed");
          return desk.to("/personal/consultas/" + id + "/captura?version=" + asked.version());
        },
        refused -> show(known, asked, refused, model));
  }

  private static Questionnaire asked(Consultation known, @Nullable Integer version) {
    return known.questionnaire(version).orElse(known.current());
  }

  private String show(Consultation known, Questionnaire asked, Form form, Model model) {
    model.addAttribute("consultation", known);
    model.addAttribute("asked", asked);
    model.addAttribute("form", form);
    model.addAttribute("purpose", calls.of(known.call()).privacyNotice().requiredPurposes());
    return "consultation/captura";
  }
}
