package org.convocatoria.submission.review.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.TypedTime;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Intake;
import org.convocatoria.submission.contribution.Receipt;
import org.convocatoria.submission.contribution.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Taking down what came on paper, by telephone or at the counter; it stays marked so. */
@DeskPage
class CapturePages {

  private static final String PAGE = "/personal/captura";
  private static final Form FORM =
      Form.blank(
          "captura",
          "channel",
          "receivedOn",
          "matter",
          "form",
          "title",
          "text",
          "table",
          "municipality",
          "place",
          "citation.title",
          "citation.authors",
          "citation.year",
          "citation.licence",
          "citation.coverage",
          "contributor.kind",
          "contributor.organisation",
          "contributor.name",
          "contributor.post",
          "contributor.email",
          "contributor.telephone",
          "contributor.namePublic",
          "contributor.minor",
          "contributor.guardianAgrees",
          "consent.purposes");

  private final Intake intake;
  private final ScannedOriginals originals;
  private final Calls calls;
  private final Bodies bodies;
  private final Forms forms;

  CapturePages(Intake intake, ScannedOriginals originals, Calls calls, Bodies bodies, Forms forms) {
    this.intake = intake;
    this.originals = originals;
    this.calls = calls;
    this.bodies = bodies;
    this.forms = forms;
  }

  @Allowed("coordinator")
  @GetMapping(PAGE)
  String form(Model model) {
    return show(FORM, model);
  }

  /** Shows the receipt at once, so that the clave is in no cookie. */
  @Allowed("coordinator")
  @PostMapping(PAGE)
  String capture(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Caller caller,
      Locale language,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(FORM, typed);
    if (form.onlyShown()) {
      received(form).ifPresent(each -> model.addAttribute("receipt", each));
    }
    return forms.answer(
        form,
        response,
        () -> {
          Submission given = bodies.read("contribution-capture", body(form), Submission.class);
          String channel = given.channel() == null ? "counter" : given.channel();
          Receipt receipt =
              intake.receive(
                  given,
                  IdempotencyKey.of(form.key()),
                  Intake.Door.desk(channel, caller.name(), language));
          model.addAttribute("receipt", receipt);
          model.addAttribute("original", originals.keep(receipt, file));
          return show(FORM, model);
        },
        refused -> show(refused, model));
  }

  /** The receipt of this very form, if it was sent before the language was changed. */
  private Optional<Receipt> received(Form form) {
    try {
      return intake.received(
          bodies.read("contribution-capture", body(form), Submission.class),
          IdempotencyKey.of(form.key()));
    } catch (ProblemException _) {
      return Optional.empty();
    }
  }

  private Map<String, Object> body(Form form) {
    Body body =
        Body.of(form)
            .texts("channel", "matter", "form", "title", "text", "table", "municipality")
            .texts("place")
            .texts("citation.title", "citation.authors")
            .numbers("citation.year")
            .texts("citation.licence", "citation.coverage")
            .texts("contributor.kind", "contributor.name", "contributor.email")
            .texts("contributor.telephone");
    if (!List.of("", "citizen", "workshop").contains(form.value("contributor.kind"))) {
      body.texts("contributor.organisation", "contributor.post");
    }
    String stamp = form.value("receivedOn");
    return body.put("receivedOn", TypedTime.day(stamp).map(Object::toString).orElse(stamp))
        .put("contributor.namePublic", form.chosen("contributor.namePublic", "true"))
        .put("contributor.minor", form.chosen("contributor.minor", "true"))
        .put("contributor.guardianAgrees", form.chosen("contributor.guardianAgrees", "true"))
        .put("consent.notice", calls.current().privacyNotice().version())
        .put("consent.purposes", form.values("consent.purposes"))
        .members();
  }

  private String show(Form form, Model model) {
    Call call = calls.current();
    model.addAttribute("forms", call.forms());
    model.addAttribute("purposes", call.privacyNotice().purposes());
    model.addAttribute("minors", call.privacyNotice().minors());
    model.addAttribute("form", form);
    return "review/captura";
  }
}
