package org.convocatoria.submission.review.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Correction;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.contribution.DecidingTogether;
import org.convocatoria.submission.contribution.Decision;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.Triage;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decides on several contributions of the list at once, each for itself. */
@DeskPage
class SeveralPages {

  /** So many take some seconds. */
  private static final int AT_ONCE = 500;

  private final DecidingTogether together;
  private final Triage triage;
  private final Several several;
  private final Reception reception;
  private final DecisionNotices outcomes;
  private final Bodies bodies;
  private final Forms forms;

  SeveralPages(
      DecidingTogether together,
      Triage triage,
      Several several,
      Reception reception,
      DecisionNotices outcomes,
      Bodies bodies,
      Forms forms) {
    this.together = together;
    this.triage = triage;
    this.several = several;
    this.reception = reception;
    this.outcomes = outcomes;
    this.bodies = bodies;
    this.forms = forms;
  }

  /** The person who decides, the form and its list, and the response to fill. */
  private record Sent(
      Form form,
      ListAddress list,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {}

  @Allowed("coordinator")
  @PostMapping(ListAddress.PAGE + "/varias/turnar")
  String admit(
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Sent sent = sent(typed, caller, desk, response, model);
    List<String> chosen = sent.form().values("tables");
    return together(
        sent,
        "done.several.admission",
        () -> new Decision.Admission(chosen.isEmpty() ? List.of() : tables(chosen)));
  }

  @Allowed("coordinator")
  @PostMapping(ListAddress.PAGE + "/varias/no-admitir")
  String dismiss(
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Sent sent = sent(typed, caller, desk, response, model);
    return together(
        sent,
        "done.several.dismissal",
        () ->
            bodies.read(
                "contribution-dismissal",
                Body.of(sent.form()).texts("reason").members(),
                Decision.Dismissal.class));
  }

  @Allowed("coordinator")
  @PostMapping(ListAddress.PAGE + "/varias/confiables")
  String clear(
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Sent sent = sent(typed, caller, desk, response, model);
    return forms.answer(
        sent.form(),
        response,
        () ->
            went(
                sent,
                "done.several.clearing",
                several.each(
                    folios(sent),
                    contribution -> triage.clear(new Folio(contribution.folio()), caller.name()))),
        refused -> again(sent, refused));
  }

  private static Sent sent(
      MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ReviewForms.SEVERAL, typed);
    return new Sent(form, ListAddress.of(typed), caller, desk, response, model);
  }

  /** The same form again is the same decision, also where it was for the whole list. */
  private String together(Sent sent, String done, Supplier<Decision> decision) {
    String key = IdempotencyKey.of(sent.form().key());
    String actor = sent.caller().name();
    return forms.answer(
        sent.form(),
        sent.response(),
        () -> {
          Optional<DecidingTogether.Outcome> earlier =
              wholeList(sent) ? together.earlier(key, actor) : Optional.empty();
          return went(
              sent,
              done,
              Several.Outcome.of(
                  earlier.orElseGet(
                      () -> together.decide(folios(sent), decision.get(), key, actor)),
                  several));
        },
        refused -> again(sent, refused));
  }

  private String went(Sent sent, String done, Several.Outcome outcome) {
    if (outcome.failed().isEmpty()) {
      outcomes.leave(sent.response(), done, outcome.went(), outcome.letters());
      return sent.desk().to(ListAddress.withUndo(sent.list().opening(""), outcome.undo()));
    }
    return partly(sent, done, outcome);
  }

  /** What did not go stays chosen, each with its reason. */
  private String partly(Sent sent, String done, Several.Outcome outcome) {
    if (outcome.went() == 0) {
      sent.response().setStatus(outcome.failed().getFirst().status().value());
    } else {
      sent.model()
          .addAttribute("notice", outcomes.several(done, outcome.went(), outcome.letters()));
      reception.offerUndo(outcome.undo(), sent.caller(), sent.model());
    }
    List<Correction> reasons = new ArrayList<>();
    outcome.failed().forEach(each -> reasons.add(each.correction()));
    Map<String, List<String>> typed = new java.util.HashMap<>(sent.form().typed());
    typed.remove("todas");
    typed.remove(Form.KEY);
    typed.put("elegidas", outcome.failed().stream().map(Several.Failed::folio).toList());
    return again(sent, new Form("varias", sent.form().fields(), typed, reasons, ""));
  }

  private String again(Sent sent, Form form) {
    return reception.list(sent.list(), null, form, sent.caller(), sent.model());
  }

  private List<String> folios(Sent sent) {
    if (wholeList(sent)) {
      return reception.folios(sent.list(), sent.caller(), AT_ONCE);
    }
    List<String> chosen = sent.form().values("elegidas").stream().distinct().toList();
    if (chosen.isEmpty()) {
      throw ProblemException.invalid("elegidas", "review.choose-one");
    }
    return chosen;
  }

  private List<String> tables(List<String> chosen) {
    return bodies
        .read("contribution-admission", Map.of("tables", chosen), Decision.Admission.class)
        .tables();
  }

  private static boolean wholeList(Sent sent) {
    return sent.form().chosen("todas", "true");
  }
}
