package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Questionnaire;
import org.convocatoria.submission.consultation.Responding;
import org.convocatoria.submission.consultation.Response;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a receipt: continue, change or take back one's own response. */
@PublicPage
class OwnResponsePages {

  private static final String PAGE = "/consultas/{id}/respuesta/{receipt}";

  private final Consulting consulting;
  private final Responding responding;
  private final SentForms sent;
  private final Forms forms;

  OwnResponsePages(Consulting consulting, Responding responding, SentForms sent, Forms forms) {
    this.consulting = consulting;
    this.responding = responding;
    this.sent = sent;
    this.forms = forms;
  }

  @Open
  @GetMapping(PAGE)
  String one(
      @PathVariable String id,
      @PathVariable String receipt,
      @RequestParam MultiValueMap<String, String> query,
      Model model) {
    Response kept = responding.kept(id, receipt);
    model.addAttribute("sent", query.containsKey("lista"));
    return show(id, receipt, ResponseForm.filled(asked(id, kept), kept.values()), model);
  }

  @Open
  @PostMapping(PAGE)
  String change(
      @PathVariable String id,
      @PathVariable String receipt,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Questionnaire asked = asked(id, responding.kept(id, receipt));
    Form form = Form.sent(ResponseForm.blank(asked), typed);
    model.addAttribute("sent", false);
    return forms.answer(
        form,
        response,
        () -> {
          Consultation known = consulting.one(id).consultation();
          responding.change(id, receipt, sent.read(form, known, asked), locale);
          return SentForms.toKept(request, id, receipt, form);
        },
        refused -> show(id, receipt, refused, model));
  }

  @Open
  @PostMapping(PAGE + "/retirar")
  String takeBack(
      @PathVariable String id, @PathVariable String receipt, HttpServletRequest request) {
    responding.takeBack(id, receipt);
    return "redirect:" + Language.of(request).prefix() + "/consultas/" + id + "?retirada";
  }

  private Questionnaire asked(String id, Response kept) {
    return consulting.one(id).consultation().questionnaire(kept.version()).orElseThrow();
  }

  private String show(String id, String receipt, Form form, Model model) {
    Consulting.Listed listed = consulting.one(id);
    Response kept = responding.kept(id, receipt);
    model.addAttribute("consultation", listed.consultation());
    model.addAttribute("phase", listed.phase());
    model.addAttribute("asked", asked(id, kept));
    model.addAttribute("form", form);
    model.addAttribute("kept", kept);
    model.addAttribute("receipt", receipt);
    model.addAttribute("purpose", sent.purposes(listed.consultation()));
    return "consultation/respuesta";
  }
}
