package org.convocatoria.gateway.dashboard.report;

import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.edge.service.AuditTrail;
import org.convocatoria.pages.form.Selection;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what, in all services. */
@DeskPage
class AuditPage {

  private final AuditTrail trail;

  AuditPage(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping("/personal/auditoria")
  String audit(
      @RequestParam(defaultValue = "") String asunto,
      @RequestParam(defaultValue = "") String desde,
      Desk desk,
      Model model) {
    desk.must(desk.audits());
    String subject = asunto.strip();
    AuditTrail.Page part =
        trail.newest(
            desk.caller(), desde.isEmpty() ? null : desde, subject.isEmpty() ? null : subject);
    model.addAttribute("entries", part.items().stream().map(AuditEntry::of).toList());
    model.addAttribute("next", part.next());
    model.addAttribute("missing", part.missing());
    model.addAttribute("filter", Selection.of("asunto", subject, Selection.CURSOR, desde));
    return "personal/auditoria";
  }
}
