package org.convocatoria.submission.contribution.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Intake;
import org.convocatoria.submission.contribution.Receipt;
import org.convocatoria.submission.contribution.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** From the empty form to the acuse; between the pages everything stays in hidden fields. */
@PublicPage
class ParticipationPages {

  private static final String FORM = "contribution/participar";
  private static final String CHECK = "contribution/participar-revisar";
  private static final int UNAVAILABLE = 503;

  private final Calls calls;
  private final Drafts drafts;
  private final Intake intake;
  private final Filing filing;
  private final Acuses acuses;
  private final Forms forms;
  private final Clock clock;

  ParticipationPages(
      Calls calls,
      Drafts drafts,
      Intake intake,
      Filing filing,
      Acuses acuses,
      Forms forms,
      Clock clock) {
    this.calls = calls;
    this.drafts = drafts;
    this.intake = intake;
    this.filing = filing;
    this.acuses = acuses;
    this.forms = forms;
    this.clock = clock;
  }

  @ModelAttribute("opened")
  Call opened() {
    return calls.current();
  }

  @Open
  @PostMapping("/participar")
  String review(
      @RequestParam MultiValueMap<String, String> typed,
      Locale language,
      HttpServletResponse response,
      Model model) {
    Form form = Drafts.unsent(Drafts.sent(typed), Form.KEY, Form.ONLY_SHOW);
    return checked(form, language, response, model);
  }

  @Open
  @PostMapping("/participar/corregir")
  String correct(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response,
      Model model) {
    Form form = Drafts.unsent(Drafts.sent(typed), Form.KEY);
    return forms.answer(
        form, response, () -> shown(form, FORM, model), again -> shown(again, FORM, model));
  }

  @Open
  @PostMapping("/participar/enviar")
  String send(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
      Locale language,
      HttpServletResponse response,
      Model model) {
    Form form = Drafts.sent(typed);
    if (form.onlyShown() || form.value(Form.KEY).isEmpty()) {
      Form unsent = Drafts.unsent(form, Form.ONLY_SHOW);
      return received(unsent)
          .map(receipt -> acuse(receipt, List.of(), response, model))
          .orElseGet(() -> checked(unsent, language, response, model));
    }
    return forms.answer(
        form,
        response,
        () -> {
          Submission given = drafts.read(form);
          Intake.Door door = Intake.Door.open("web", language).suspecting(drafts.suspicions(form));
          Receipt receipt = Drafts.named(() -> intake.receive(given, form.key(), door));
          List<AddedAttachment> added = filing.tryToAdd(receipt.folio(), receipt.clave(), files);
          return acuse(receipt, added, response, model);
        },
        again -> shown(again, CHECK, response.getStatus() == UNAVAILABLE, model));
  }

  @Open
  @GetMapping("/participar/acuse")
  String acuse(HttpServletRequest request, HttpServletResponse response, Model model) {
    return KeptFolio.of(request)
        .map(own -> acuses.show(own.folio(), own.clave(), List.of(), response, model))
        .orElseGet(() -> "redirect:" + Language.of(request).prefix() + "/folio");
  }

  /** Shows what will be sent, or the form where that would be refused. */
  private String checked(Form form, Locale language, HttpServletResponse response, Model model) {
    return forms.answer(
        form,
        response,
        () -> {
          Submission given = drafts.read(form);
          Drafts.named(
              () -> {
                intake.check(given, Intake.Door.open("web", language));
                return given;
              });
          return shown(form, CHECK, model);
        },
        again -> shown(again, FORM, model));
  }

  private Optional<Receipt> received(Form form) {
    if (form.value(Form.KEY).isEmpty()) {
      return Optional.empty();
    }
    try {
      return intake.received(drafts.read(form), form.key());
    } catch (ProblemException _) {
      return Optional.empty();
    }
  }

  private String acuse(
      Receipt receipt, List<AddedAttachment> added, HttpServletResponse response, Model model) {
    model.addAttribute("received", true);
    return acuses.show(receipt.folio(), receipt.clave(), added, response, model);
  }

  private String shown(Form form, String otherwise, Model model) {
    return shown(form, otherwise, false, model);
  }

  /** Outside the dates the page says so, with what was written; mistakes are mended in the form. */
  private String shown(Form form, String otherwise, boolean doubtful, Model model) {
    Call call = calls.current();
    Instant now = clock.instant();
    FormInModel.put(call, form, now, model);
    model.addAttribute("doubtful", doubtful);
    String open = form.corrections().isEmpty() ? otherwise : FORM;
    return FormInModel.unlessClosed(call, now, open, model);
  }
}
