package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Questionnaire;
import org.convocatoria.submission.consultation.Responding;
import org.convocatoria.submission.consultation.Response;
import org.convocatoria.submission.consultation.ResponseRequest;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own answer to a consultation: to go on with it, to change it, to take it back. */
@PublicPage
class KeptAnswerPages {

  private static final String PAGE = "/consultas/{id}/respuesta/{receipt}";

  private final Calls calls;
  private final Consulting consulting;
  private final Responding responding;
  private final Bodies bodies;
  private final Forms forms;

  KeptAnswerPages(
      Calls calls, Consulting consulting, Responding responding, Bodies bodies, Forms forms) {
    this.calls = calls;
    this.consulting = consulting;
    this.responding = responding;
    this.bodies = bodies;
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
    return show(id, receipt, AnswerForm.filled(asked(id, kept), kept.answers()), model);
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
    Form form = Form.sent(AnswerForm.blank(asked), typed);
    model.addAttribute("sent", false);
    return forms.answer(
        form,
        response,
        () -> {
          responding.change(id, receipt, asked(form, id, asked), locale);
          boolean later = typed.containsKey(ConsultationPages.LATER);
          return "redirect:"
              + Language.of(request).prefix()
              + page(id, receipt)
              + (later ? "" : "?lista");
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

  private ResponseRequest asked(Form form, String id, Questionnaire asked) {
    Consultation known = consulting.one(id).consultation();
    Call call = calls.of(known.call());
    var body = AnswerForm.body(form, known, asked, call.privacyNotice().version());
    if (!form.value(ConsultationPages.LATER).isEmpty()) {
      body.put("draft", true);
    }
    return bodies.read("consultation-answer", body, ResponseRequest.class);
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
    model.addAttribute(
        "purpose",
        calls.of(listed.consultation().call()).privacyNotice().purposes().stream()
            .filter(Call.Purpose::required)
            .toList());
    return "consultation/respuesta";
  }

  private static String page(String id, String receipt) {
    return "/consultas/" + id + "/respuesta/" + receipt;
  }
}
