package org.convocatoria.gateway.dashboard.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.dashboard.desk.Body;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.dashboard.desk.Form;
import org.convocatoria.gateway.dashboard.desk.Notices;
import org.convocatoria.gateway.dashboard.desk.Reply;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.gateway.portal.folio.Folios;
import org.convocatoria.gateway.portal.page.Call;
import org.convocatoria.gateway.portal.page.CurrentCall;
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
          "matter",
          "form",
          "title",
          "text",
          "table",
          "municipality",
          "citation.title",
          "citation.authors",
          "citation.year",
          "contributor.kind",
          "contributor.organisation",
          "contributor.name",
          "contributor.post",
          "contributor.email",
          "contributor.telephone",
          "contributor.namePublic",
          "consent.purposes");

  private final ServiceClient services;
  private final CurrentCall calls;
  private final Folios folios;
  private final Notices notices;

  CapturePages(ServiceClient services, CurrentCall calls, Folios folios, Notices notices) {
    this.services = services;
    this.calls = calls;
    this.folios = folios;
    this.notices = notices;
  }

  /** What the service answers; the clave is told this once. */
  record Receipt(String folio, String clave) {
    Receipt {
      folio = Lenient.text(folio);
      clave = Lenient.text(clave);
    }
  }

  @GetMapping(PAGE)
  String form(Desk desk, Model model) {
    desk.must(desk.reviews());
    return show(FORM, desk, model);
  }

  @PostMapping(PAGE)
  String capture(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(FORM, typed);
    String notice = calls.get().map(call -> call.privacyNotice().version()).orElse("");
    Answer<Receipt> answer =
        services
            .to(Service.SUBMISSION, desk.caller())
            .header("Idempotency-Key", form.key())
            .body(body(form, notice))
            .post(Receipt.class, "/api/staff/contributions");
    return Reply.to(
        answer,
        form,
        response,
        receipt -> {
          notices.leave(
              response, "done.capture", receipt.folio(), receipt.clave(), attach(receipt, file));
          return desk.to(PAGE);
        },
        refused -> show(refused, desk, model));
  }

  /** What became of the scanned original: nothing where there is none. */
  private String attach(Receipt receipt, @Nullable MultipartFile file) {
    return file == null || file.isEmpty()
        ? ""
        : folios.attach(receipt.folio(), receipt.clave(), file);
  }

  private static Map<String, Object> body(Form form, String notice) {
    Body body =
        Body.of(form)
            .texts("channel", "matter", "form", "title", "text", "table", "municipality")
            .texts("citation.title", "citation.authors")
            .numbers("citation.year")
            .texts("contributor.kind", "contributor.name", "contributor.email")
            .texts("contributor.telephone");
    if (!List.of("", "citizen", "workshop").contains(form.value("contributor.kind"))) {
      body.texts("contributor.organisation", "contributor.post");
    }
    return body.put("contributor.namePublic", form.chosen("contributor.namePublic", "true"))
        .put("consent.notice", notice)
        .put("consent.purposes", form.values("consent.purposes"))
        .members();
  }

  private String show(Form form, Desk desk, Model model) {
    Call call = calls.get().orElseThrow(ServiceAwayException::new);
    desk.stayAt(PAGE, model);
    model.addAttribute("purposes", call.privacyNotice().purposes());
    model.addAttribute("form", form);
    return "personal/captura";
  }
}
