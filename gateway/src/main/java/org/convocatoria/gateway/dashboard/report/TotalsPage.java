package org.convocatoria.gateway.dashboard.report;

import java.util.List;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Totals across all forms of participation, as bars with their numbers. */
@DeskPage
class TotalsPage {

  private static final List<String> DIMENSIONS =
      List.of("table", "form", "municipality", "kind", "state");

  private final ServiceClient services;

  TotalsPage(ServiceClient services) {
    this.services = services;
  }

  @GetMapping("/personal/totales")
  String totals(Desk desk, Model model) {
    Totals totals =
        services
            .to(Service.SUBMISSION, desk.caller())
            .query("by", String.join(",", DIMENSIONS))
            .get(Totals.class, "/api/staff/totals")
            .orErrorPage();
    model.addAttribute("total", totals.total());
    model.addAttribute("charts", DIMENSIONS.stream().map(totals::chart).toList());
    return "personal/totales";
  }
}
