package org.convocatoria.gateway.dashboard.invitation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convocatoria.gateway.dashboard.desk.Body;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.dashboard.desk.Form;
import org.convocatoria.gateway.dashboard.desk.Notices;
import org.convocatoria.gateway.dashboard.desk.Reply;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.pages.form.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rounds, and each of them: who is invited, what they answered, and its approval. */
@DeskPage
class RoundPages {

  private static final List<String> STATES =
      List.of("draft", "sent", "offered", "accepted", "declined", "reserve", "suppressed");

  private final ServiceClient services;
  private final Notices notices;

  RoundPages(ServiceClient services, Notices notices) {
    this.services = services;
    this.notices = notices;
  }

  /** A page of rounds. */
  record Rounds(List<Round> items, @Nullable String next) {
    Rounds {
      items = Lenient.list(items);
    }
  }

  @GetMapping("/personal/rondas")
  String rounds(
      @RequestParam(defaultValue = "") String taller,
      @RequestParam(defaultValue = "") String mesa,
      @RequestParam(defaultValue = "") String desde,
      Desk desk,
      Model model) {
    model.addAttribute(
        "rounds",
        services
            .to(Service.INVITATION, desk.caller())
            .query("workshop", taller)
            .query("table", mesa)
            .query("cursor", desde)
            .get(Rounds.class, "/api/staff/rounds")
            .orErrorPage());
    model.addAttribute(
        "filter", Selection.of("taller", taller, "mesa", mesa, Selection.CURSOR, desde));
    return "personal/rondas";
  }

  @GetMapping("/personal/rondas/{id}")
  String round(@PathVariable String id, Desk desk, Model model) {
    return show(id, dispatch(), desk, model);
  }

  @PostMapping("/personal/rondas/{id}/enviar")
  String send(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(dispatch(), typed);
    Answer<Boolean> answer =
        services
            .to(Service.INVITATION, desk.caller())
            .body(Body.of(form).texts("approvedBy", "reference").members())
            .change(HttpMethod.POST, "/api/staff/rounds/{id}/dispatch", id);
    return Reply.to(
        answer,
        form,
        response,
        _ -> {
          notices.leave(response, "done.dispatch");
          return desk.to("/personal/rondas/" + id);
        },
        refused -> show(id, refused, desk, model));
  }

  private static Form dispatch() {
    return Form.blank("enviar", "approvedBy", "reference");
  }

  private String show(String id, Form form, Desk desk, Model model) {
    Round round =
        services
            .to(Service.INVITATION, desk.caller())
            .get(Round.class, "/api/staff/rounds/{id}", id)
            .orErrorPage();
    desk.stayAt("/personal/rondas/" + id, model);
    model.addAttribute("round", round);
    model.addAttribute(
        "states", STATES.stream().filter(each -> round.counted().state(each) > 0).toList());
    model.addAttribute("capacities", ExpertPages.CAPACITIES);
    model.addAttribute("dispatch", form);
    return "personal/ronda";
  }
}
