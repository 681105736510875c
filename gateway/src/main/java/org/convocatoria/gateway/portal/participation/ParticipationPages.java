package org.convocatoria.gateway.portal.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Problem;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
import org.convocatoria.gateway.portal.folio.Owners;
import org.convocatoria.gateway.portal.folio.Ownership;
import org.convocatoria.gateway.portal.page.Call;
import org.convocatoria.gateway.portal.page.CurrentCall;
import org.convocatoria.pages.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** From the empty form to the receipt; between the pages everything stays in hidden fields. */
@Controller
class ParticipationPages {

  private static final String FORM = "portal/participar";
  private static final String CHECK = "portal/participar-revisar";
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final CurrentCall calls;
  private final DraftCheck check;
  private final Sending sending;
  private final Owners owners;
  private final Clock clock;

  ParticipationPages(
      CurrentCall calls, DraftCheck check, Sending sending, Owners owners, Clock clock) {
    this.calls = calls;
    this.check = check;
    this.sending = sending;
    this.owners = owners;
    this.clock = clock;
  }

  @GetMapping("/participar")
  String form(@RequestParam(defaultValue = "") String asunto, Model model) {
    Call call = open();
    if (!call.receivesAt(clock.instant())) {
      return closed(call, model);
    }
    return form(Draft.about(asunto), List.of(), model);
  }

  @PostMapping("/participar")
  String review(Draft draft, HttpServletResponse response, Model model) {
    List<Correction> corrections = check.check(draft, open());
    if (!corrections.isEmpty()) {
      response.setStatus(422);
      return form(draft, corrections, model);
    }
    model.addAttribute("draft", draft.withKey(UUID.randomUUID().toString()));
    return CHECK;
  }

  @PostMapping("/participar/corregir")
  String correct(Draft draft, Model model) {
    return form(draft, List.of(), model);
  }

  @PostMapping("/participar/enviar")
  String send(
      Draft draft,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Call call = open();
    List<Correction> corrections = check.check(draft, call);
    if (!corrections.isEmpty() || !KEY.matcher(draft.key()).matches()) {
      response.setStatus(422);
      return form(draft, corrections, model);
    }
    return switch (sending.send(draft, call.privacyNotice().version())) {
      case Answer.Given<Receipt>(Receipt receipt) -> {
        String kept = sending.attach(receipt, file);
        owners.remember(response, receipt.folio(), receipt.clave(), kept);
        yield "redirect:" + Language.of(request).prefix() + "/participar/acuse";
      }
      case Answer.Refused<Receipt>(int status, Problem problem) ->
          refused(draft, status, problem, response, model);
      case Answer.Away<Receipt> _ -> again(draft, "send.away", 503, response, model);
    };
  }

  @GetMapping("/participar/acuse")
  String receipt(HttpServletRequest request, Model model) {
    Optional<Ownership> ownership = owners.current(request);
    if (ownership.isEmpty()) {
      return "redirect:" + Language.of(request).prefix() + "/folio";
    }
    model.addAttribute("ownership", ownership.get());
    return "portal/acuse";
  }

  private String closed(Call call, Model model) {
    model.addAttribute("early", call.opensAfter(clock.instant()));
    return "portal/participar-cerrada";
  }

  private String refused(
      Draft draft, int status, Problem problem, HttpServletResponse response, Model model) {
    if (status == 422 && !problem.errors().isEmpty()) {
      response.setStatus(422);
      return form(draft, check.fromService(problem.errors()), model);
    }
    if (status == 409) {
      response.setStatus(409);
      return closed(open(), model);
    }
    return again(draft, status == 429 ? "send.many" : "send.refused", status, response, model);
  }

  /** Shows the check page once more; what was written is still in it, under the same key. */
  private static String again(
      Draft draft, String message, int status, HttpServletResponse response, Model model) {
    response.setStatus(status);
    model.addAttribute("draft", draft);
    model.addAttribute("failure", message);
    return CHECK;
  }

  private static String form(Draft draft, List<Correction> corrections, Model model) {
    model.addAttribute("draft", draft);
    model.addAttribute("form", new FormState(corrections));
    return FORM;
  }

  private Call open() {
    return calls.get().orElseThrow(ServiceAwayException::new);
  }

  @ModelAttribute("limits")
  Limits limits() {
    return new Limits(DraftCheck.TITLE, DraftCheck.TEXT);
  }

  record Limits(int title, int text) {}
}
