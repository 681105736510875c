package org.convocatoria.gateway.dashboard.report;

import java.util.Arrays;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.dashboard.desk.Selection;
import org.convocatoria.gateway.edge.service.Service;
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
      @RequestParam(defaultValue = "") String servicio,
      @RequestParam(defaultValue = "") String desde,
      Desk desk,
      Model model) {
    desk.must(desk.audits());
    model.addAttribute("log", trail.read(desde, asunto.strip(), servicio, desk.caller()));
    model.addAttribute("services", Arrays.stream(Service.values()).map(Service::id).toList());
    model.addAttribute(
        "filter", Selection.of("asunto", asunto, "servicio", servicio, Selection.CURSOR, desde));
    return "personal/auditoria";
  }
}
