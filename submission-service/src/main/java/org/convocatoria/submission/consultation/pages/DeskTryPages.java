package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Responding;
import org.convocatoria.submission.consultation.ResponseRequest;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets staff try a questionnaire before it opens; nothing is stored. */
@DeskPage
class DeskTryPages {

  private static final String PAGE = "/personal/consultas/{id}/vista";

  private final Consulting consulting;
  private final Responding responding;
  private final Bodies bodies;
  private final Forms forms;

  DeskTryPages(Consulting consulting, Responding responding, Bodies bodies, Forms forms) {
    this.consulting = consulting;
    this.responding = responding;
    this.bodies = bodies;
    this.forms = forms;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(PAGE)
  String form(@PathVariable String id, Model model) {
    Consultation known = consulting.one(id).consultation();
    return show(known, ResponseForm.blank(known.current()), false, model);
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @PostMapping(PAGE)
  String check(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response,
      Model model) {
    Consultation known = consulting.one(id).consultation();
    Form form = Form.sent(ResponseForm.blank(known.current()), typed);
    return forms.answer(
        form,
        response,
        () -> {
          var body = ResponseForm.body(form, known, known.current(), "");
          body.remove("respondent");
          body.remove("consent");
          responding.check(known, bodies.read("consultation-answer", body, ResponseRequest.class));
          return show(known, form, true, model);
        },
        refused -> show(known, refused, false, model));
  }

  private static String show(Consultation known, Form form, boolean tried, Model model) {
    model.addAttribute("consultation", known);
    model.addAttribute("asked", known.current());
    model.addAttribute("form", form);
    model.addAttribute("tried", tried);
    return "consultation/vista";
  }
}
