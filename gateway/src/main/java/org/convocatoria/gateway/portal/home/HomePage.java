package org.convocatoria.gateway.portal.home;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.gateway.portal.page.Call;
import org.convocatoria.gateway.portal.page.CurrentCall;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The call, where it stands, its tables and its forms of participation. */
@Controller
class HomePage {

  private final CurrentCall calls;
  private final ServiceClient services;
  private final Clock clock;

  HomePage(CurrentCall calls, ServiceClient services, Clock clock) {
    this.calls = calls;
    this.services = services;
    this.clock = clock;
  }

  @GetMapping("/")
  String show(Model model) {
    Optional<Call> call = calls.get();
    model.addAttribute(
        "thread", call.map(open -> Milestone.of(open, clock.instant())).orElse(List.of()));
    Totals totals =
        services
            .to(Service.SUBMISSION)
            .get(Totals.class, "/api/totals")
            .given()
            .orElse(Totals.UNKNOWN);
    model.addAttribute("totals", totals);
    return "portal/inicio";
  }

  @GetMapping("/aviso-de-privacidad")
  String notice() {
    return "portal/aviso";
  }
}
