package org.convocatoria.gateway.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.convocatoria.gateway.edge.Callers;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.pages.frame.ShownCall;
import org.convocatoria.pages.frame.ShownCalls;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what, in all services, narrowed by folio, person, action and date. */
@DeskPage
class AuditPages {

  /** The actions people ask for; all others are in the list without a filter. */
  private static final List<String> ACTIONS =
      List.of(
          "access-refused",
          "login-failed",
          "role-refused",
          "signed-in",
          "person-opened",
          "case-file-taken",
          "account-invited",
          "account-changed",
          "account-ended",
          "contribution-received",
          "contribution-admitted",
          "contribution-dismissed",
          "contribution-clarification-asked",
          "contribution-forwarded",
          "contribution-redacted",
          "contribution-merged",
          "contribution-restored",
          "contribution-withdrawn",
          "contribution-erased",
          "contacts-deleted",
          "clave-given",
          "contributor-phoned",
          "call-extended",
          "call-closed",
          "call-suspended",
          "call-resumed",
          "workshop-rescheduled",
          "workshop-cancelled",
          "workshop-closed",
          "result-recorded",
          "round-dispatched",
          "invitation-accepted",
          "invitation-declined",
          "paragraph-drafted",
          "paragraph-redrafted",
          "source-linked",
          "answer-given",
          "version-published",
          "act-recorded");

  private final AuditTrail trail;
  private final ShownCalls calls;

  AuditPages(AuditTrail trail, ShownCalls calls) {
    this.trail = trail;
    this.calls = calls;
  }

  @GetMapping("/personal/auditoria")
  String audit(
      @RequestParam(defaultValue = "") String asunto,
      @RequestParam(defaultValue = "") String persona,
      @RequestParam(defaultValue = "") String accion,
      @RequestParam(defaultValue = "") String del,
      @RequestParam(defaultValue = "") String al,
      @RequestParam(defaultValue = "") String desde,
      Model model) {
    AuditTrail.Wanted wanted =
        new AuditTrail.Wanted(
            given(asunto), given(persona), given(accion), day(del, 0), day(al, 1));
    AuditTrail.Page part = trail.newest(Callers.signedIn(), given(desde), wanted);
    model.addAttribute("entries", part.items());
    model.addAttribute("next", part.next());
    model.addAttribute("missing", part.missing());
    model.addAttribute("actions", ACTIONS);
    model.addAttribute(
        "filter",
        Selection.of(
            "asunto",
            asunto,
            "persona",
            persona,
            "accion",
            accion,
            "del",
            del,
            "al",
            al,
            Selection.CURSOR,
            desde));
    return "audit/auditoria";
  }

  private static @Nullable String given(String typed) {
    String text = typed.strip();
    return text.isEmpty() ? null : text;
  }

  /** The beginning of a day where the call is, or of one that many days later. */
  private @Nullable Instant day(String typed, int later) {
    try {
      ZoneId zone = calls.current().map(ShownCall::zoneId).orElse(ZoneId.of("America/Monterrey"));
      return typed.isBlank()
          ? null
          : LocalDate.parse(typed.strip()).plusDays(later).atStartOfDay(zone).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }
}
