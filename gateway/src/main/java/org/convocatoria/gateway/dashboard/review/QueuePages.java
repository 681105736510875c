package org.convocatoria.gateway.dashboard.review;

import java.util.List;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.pages.form.Selection;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of contributions, narrowed by state, table, form and words. */
@DeskPage
class QueuePages {

  static final List<String> STATES =
      List.of("received", "admitted", "notAdmitted", "forwarded", "withdrawn");

  private final ServiceClient services;

  QueuePages(ServiceClient services) {
    this.services = services;
  }

  @GetMapping("/personal/aportaciones")
  String queue(
      @RequestParam(defaultValue = "") String estado,
      @RequestParam(defaultValue = "") String mesa,
      @RequestParam(defaultValue = "") String forma,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String desde,
      Desk desk,
      Model model) {
    Answer<Queue> answer =
        services
            .to(Service.SUBMISSION, desk.caller())
            .query("state", estado)
            .query("table", mesa)
            .query("form", forma)
            .query("q", q)
            .query("cursor", desde)
            .get(Queue.class, "/api/staff/contributions");
    model.addAttribute(
        "filter",
        Selection.of(
            "estado", estado, "mesa", mesa, "forma", forma, "q", q, Selection.CURSOR, desde));
    model.addAttribute("states", STATES);
    model.addAttribute("away", answer.away());
    model.addAttribute("queue", answer.away() ? Queue.EMPTY : answer.orErrorPage());
    return "personal/aportaciones";
  }
}
