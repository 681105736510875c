package org.convocatoria.gateway.portal.workshop;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar, and one workshop with its results. */
@Controller
class WorkshopPages {

  private final ServiceClient services;
  private final Clock clock;

  /** A workshop and where it lies from today. */
  record Dated(Workshop workshop, boolean past) {}

  WorkshopPages(ServiceClient services, Clock clock) {
    this.services = services;
    this.clock = clock;
  }

  @GetMapping("/talleres")
  String calendar(Model model) {
    Answer<Workshop.All> answer =
        services.to(Service.WORKSHOP).get(Workshop.All.class, "/api/workshops");
    List<Workshop> workshops = answer.given().map(Workshop.All::items).orElse(List.of());
    Instant now = clock.instant();
    model.addAttribute("away", answer.away());
    model.addAttribute(
        "workshops", workshops.stream().map(each -> new Dated(each, over(each, now))).toList());
    return "portal/talleres";
  }

  @GetMapping("/talleres/{id}")
  String workshop(@PathVariable String id, Model model) {
    Detailed detailed =
        services.to(Service.WORKSHOP).get(Detailed.class, "/api/workshops/{id}", id).orErrorPage();
    model.addAttribute("workshop", detailed.workshop());
    model.addAttribute("results", detailed.results());
    return "portal/taller";
  }

  private static boolean over(Workshop workshop, Instant now) {
    return workshop.closed()
        || (workshop.ends() != null && workshop.ends().toInstant().isBefore(now));
  }
}
