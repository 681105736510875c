package org.convocatoria.submission.review.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.Supplier;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.contribution.Clarifying;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Decision;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.PersonalData;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.Triage;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the review with an open contribution, and the decisions on it. */
@DeskPage
class ReviewPages {

  private final Registry registry;
  private final Triage triage;
  private final Clarifying clarifying;
  private final Reception reception;
  private final Onward onward;
  private final Bodies bodies;
  private final Forms forms;

  ReviewPages(
      Registry registry,
      Triage triage,
      Clarifying clarifying,
      Reception reception,
      Onward onward,
      Bodies bodies,
      Forms forms) {
    this.registry = registry;
    this.triage = triage;
    this.clarifying = clarifying;
    this.reception = reception;
    this.onward = onward;
    this.bodies = bodies;
    this.forms = forms;
  }

  /** The contribution to decide on, its list, and the form that was sent. */
  private record Sent(Contribution contribution, ListAddress list, Form form) {}

  /** The person who decides, and the response to fill. */
  private record Exchange(Caller caller, Desk desk, HttpServletResponse response, Model model) {}

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(ListAddress.PAGE)
  String list(@RequestParam MultiValueMap<String, String> asked, Caller caller, Model model) {
    String folio = Objects.requireNonNullElse(asked.getFirst("folio"), "");
    Contribution open =
        folio.isBlank() ? null : PersonalData.mustRead(caller, registry.mustFind(folio));
    reception.offerUndo(asked.getFirst(ListAddress.UNDO), caller, model);
    return reception.list(ListAddress.of(asked), open, ReviewForms.NONE, caller, model);
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(ListAddress.PAGE + "/{folio}")
  String one(@PathVariable String folio, Caller caller, Model model) {
    return reception.one(
        PersonalData.mustRead(caller, registry.mustFind(folio)), ReviewForms.NONE, caller, model);
  }

  @Allowed("coordinator")
  @PostMapping(ListAddress.PAGE + "/{folio}/turnar")
  String admit(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Sent sent = sent(folio, ReviewForms.ADMISSION, typed);
    return decided(
        sent,
        "done.admission",
        () -> {
          Body body = Body.of(sent.form()).lists("tables");
          Decision.Admission to = read("contribution-admission", body, Decision.Admission.class);
          return triage.admit(folio(sent), to.tables(), caller.name());
        },
        new Exchange(caller, desk, response, model));
  }

  @Allowed("coordinator")
  @PostMapping(ListAddress.PAGE + "/{folio}/no-admitir")
  String dismiss(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Sent sent = sent(folio, ReviewForms.DISMISSAL, typed);
    return decided(
        sent,
        "done.dismissal",
        () -> {
          Body body = Body.of(sent.form()).texts("reason");
          Decision.Dismissal why = read("contribution-dismissal", body, Decision.Dismissal.class);
          // Whoever saw it undecided must not undo what somebody else has just decided.
          boolean sawItAdmitted = !sent.form().value("admitted").isEmpty();
          return sawItAdmitted
              ? triage.dismissAfterAll(folio(sent), why.reason(), caller.name())
              : triage.dismiss(folio(sent), why.reason(), caller.name());
        },
        new Exchange(caller, desk, response, model));
  }

  @Allowed("coordinator")
  @PostMapping(ListAddress.PAGE + "/{folio}/confiable")
  String clear(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Sent sent = sent(folio, ReviewForms.NONE, typed);
    return decided(
        sent,
        "done.clearing",
        () -> triage.clear(folio(sent), caller.name()),
        new Exchange(caller, desk, response, model));
  }

  @Allowed("coordinator")
  @PostMapping(ListAddress.PAGE + "/{folio}/enviar")
  String forward(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Sent sent = sent(folio, ReviewForms.FORWARDING, typed);
    return decided(
        sent,
        "done.forwarding",
        () -> {
          Body body = Body.of(sent.form()).texts("authority", "reference", "date");
          Decision.Forwarding to = read("contribution-forwarding", body, Decision.Forwarding.class);
          return triage.forward(
              folio(sent), to.authority(), to.reference(), to.date(), caller.name());
        },
        new Exchange(caller, desk, response, model));
  }

  @Allowed("coordinator")
  @PostMapping(ListAddress.PAGE + "/{folio}/aclarar")
  String clarify(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Sent sent = sent(folio, ReviewForms.CLARIFICATION, typed);
    return decided(
        sent,
        "done.clarification",
        () -> {
          Body body = Body.of(sent.form()).texts("question").numbers("workingDays");
          return clarifying.ask(
              folio(sent),
              read("contribution-clarification", body, Clarifying.Question.class),
              caller.name());
        },
        new Exchange(caller, desk, response, model));
  }

  private Sent sent(String folio, Form shown, MultiValueMap<String, String> typed) {
    return new Sent(registry.mustFind(folio), ListAddress.of(typed), Form.sent(shown, typed));
  }

  private String decided(
      Sent sent, String done, Supplier<Contribution> decision, Exchange exchange) {
    return forms.answer(
        sent.form(),
        exchange.response(),
        () -> {
          DecisionNotices.Decided decided =
              new DecisionNotices.Decided(sent.contribution(), decision.get());
          return exchange
              .desk()
              .to(onward.after(decided, sent.list(), done, exchange.caller(), exchange.response()));
        },
        refused -> again(sent, refused, exchange));
  }

  private String again(Sent sent, Form refused, Exchange exchange) {
    Contribution now = registry.mustFind(sent.contribution().folio());
    return sent.list().given()
        ? reception.list(sent.list(), now, refused, exchange.caller(), exchange.model())
        : reception.one(now, refused, exchange.caller(), exchange.model());
  }

  private <T> T read(String schema, Body body, Class<T> type) {
    return bodies.read(schema, body.members(), type);
  }

  private static Folio folio(Sent sent) {
    return new Folio(sent.contribution().folio());
  }
}
