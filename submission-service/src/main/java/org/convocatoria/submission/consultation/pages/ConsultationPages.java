package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Published;
import org.convocatoria.submission.consultation.PublishedGroups;
import org.convocatoria.submission.consultation.Questionnaire;
import org.convocatoria.submission.consultation.Responding;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Registry;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages of consultations: questionnaires, sending a response, released results. */
@PublicPage
class ConsultationPages {

  private final Calls calls;
  private final Consulting consulting;
  private final Responding responding;
  private final Published published;
  private final PublishedGroups groups;
  private final Registry registry;
  private final SentForms sent;
  private final Forms forms;

  ConsultationPages(
      Calls calls,
      Consulting consulting,
      Responding responding,
      Published published,
      PublishedGroups groups,
      Registry registry,
      SentForms sent,
      Forms forms) {
    this.calls = calls;
    this.consulting = consulting;
    this.responding = responding;
    this.published = published;
    this.groups = groups;
    this.registry = registry;
    this.sent = sent;
    this.forms = forms;
  }

  @Open
  @GetMapping("/consultas")
  String all(Model model) {
    model.addAttribute(
        "shelves",
        Shelves.of(calls.known().map(call -> consulting.announced(call.id())).orElse(List.of())));
    return "consultation/consultas";
  }

  @Open
  @GetMapping("/consultas/{id}")
  String one(@PathVariable String id, Model model) {
    Consultation known = consulting.one(id).consultation();
    return show(id, ResponseForm.blank(known.current()), model);
  }

  @Open
  @GetMapping("/consultas/{id}/imprimir")
  String print(@PathVariable String id, Model model) {
    model.addAttribute("consultation", consulting.one(id).consultation());
    return "consultation/imprimir";
  }

  @Open
  @PostMapping("/consultas/{id}")
  String answer(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Consultation known = consulting.one(id).consultation();
    Form form = Form.sent(ResponseForm.blank(known.current()), typed);
    return forms.answer(
        form,
        response,
        () -> {
          ResponseForm.mustBeCurrent(form, known);
          String receipt =
              responding.send(
                  id,
                  sent.read(form, known, known.current()),
                  IdempotencyKey.of(form.key()),
                  locale);
          return SentForms.toKept(request, id, receipt, form);
        },
        refused -> show(id, refused, model));
  }

  /** The folios of released results that are contributions which anybody may read. */
  private Set<String> readable(Consultation known) {
    return known.releases().stream()
        .map(each -> each.place().folio())
        .filter(folio -> registry.find(folio).filter(Contribution::isPublic).isPresent())
        .collect(Collectors.toSet());
  }

  private String show(String id, Form form, Model model) {
    Consulting.Listed listed = consulting.one(id);
    Consultation known = listed.consultation();
    Questionnaire asked = known.current();
    model.addAttribute("consultation", known);
    model.addAttribute("phase", listed.phase());
    model.addAttribute("asked", asked);
    model.addAttribute("form", form);
    model.addAttribute("results", known.releases().isEmpty() ? List.of() : published.of(id));
    model.addAttribute("groups", groups.of(known));
    model.addAttribute("groupsNote", groups.note(known).orElse(null));
    model.addAttribute("readable", readable(known));
    model.addAttribute("purpose", sent.purposes(known));
    return "consultation/consulta";
  }
}
