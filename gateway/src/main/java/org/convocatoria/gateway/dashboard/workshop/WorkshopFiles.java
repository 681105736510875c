package org.convocatoria.gateway.dashboard.workshop;

import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.Form;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.pages.frame.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads workshops, and puts the page of one together. */
@Component
class WorkshopFiles {

  static final String MOVE = "reprogramar";
  static final String CANCEL = "cancelar";
  static final String CLOSE = "cerrar";

  private final ServiceClient services;

  WorkshopFiles(ServiceClient services) {
    this.services = services;
  }

  /** The calendar. */
  record Calendar(List<Workshop> items) {
    Calendar {
      items = Lenient.list(items);
    }
  }

  /** All results of one workshop. */
  record Results(List<Result> items) {
    static final Results NONE = new Results(List.of());

    Results {
      items = Lenient.list(items);
    }
  }

  Answer<Calendar> calendar(Desk desk) {
    return services.to(Service.WORKSHOP, desk.caller()).get(Calendar.class, "/api/workshops");
  }

  Workshop workshop(String id, Desk desk) {
    return services
        .to(Service.WORKSHOP, desk.caller())
        .get(Workshop.class, "/api/workshops/{id}", id)
        .orErrorPage();
  }

  Answer<Results> results(String id, Desk desk) {
    return services
        .to(Service.WORKSHOP, desk.caller())
        .get(Results.class, "/api/staff/workshops/{id}/results", id);
  }

  static Form form(String id) {
    return switch (id) {
      case MOVE -> Form.blank(id, "starts", "ends", "place.name", "place.address", "reason");
      case CANCEL -> Form.blank(id, "reason");
      default -> Form.blank(id, "summary", "agreements");
    };
  }

  /** The page, with this form as it was sent and the others as they are first shown. */
  String show(String id, Form sent, Desk desk, Model model) {
    Workshop workshop = workshop(id, desk);
    desk.stayAt("/personal/talleres/" + id, model);
    model.addAttribute("workshop", workshop);
    Answer<Results> results = results(id, desk);
    model.addAttribute("results", results.given().orElse(Results.NONE).items());
    model.addAttribute("resultsAway", results.given().isEmpty());
    model.addAttribute("move", sent.id().equals(MOVE) ? sent : asItIs(workshop, model));
    model.addAttribute("cancel", sent.id().equals(CANCEL) ? sent : form(CANCEL));
    model.addAttribute("close", sent.id().equals(CLOSE) ? sent : form(CLOSE));
    return "personal/taller";
  }

  /** Whoever moves a workshop starts from where it is now. */
  private static Form asItIs(Workshop workshop, Model model) {
    if (!(model.getAttribute("page") instanceof Page page)) {
      return form(MOVE);
    }
    return Form.filled(
        MOVE,
        Map.of(
            "starts", List.of(Workshop.local(workshop.starts(), page.zone())),
            "ends", List.of(Workshop.local(workshop.ends(), page.zone())),
            "place.name", List.of(workshop.place().name()),
            "place.address", List.of(workshop.place().address())),
        form(MOVE).fields().toArray(String[]::new));
  }
}
