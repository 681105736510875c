package org.convocatoria.gateway.dashboard.workshop;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convocatoria.gateway.dashboard.desk.Body;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.dashboard.desk.Form;
import org.convocatoria.gateway.dashboard.desk.Notices;
import org.convocatoria.gateway.dashboard.desk.Reply;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding a session to the calendar. */
@DeskPage
class SessionPages {

  private static final String PAGE = "/personal/talleres/nueva";
  private static final List<String> KINDS =
      List.of("diagnosis", "prognosis", "vision", "objective", "strategy", "project");
  private static final Form FORM =
      Form.blank(
          "sesion",
          "name.es",
          "name.en",
          "theme.es",
          "theme.en",
          "starts",
          "ends",
          "place.name",
          "place.address",
          "resultKinds",
          "reason");

  private final ServiceClient services;
  private final Notices notices;

  SessionPages(ServiceClient services, Notices notices) {
    this.services = services;
    this.notices = notices;
  }

  /** What the new session is known by. */
  record Added(String id) {}

  @GetMapping(PAGE)
  String form(Desk desk, Model model) {
    desk.must(desk.schedules());
    return show(FORM, desk, model);
  }

  @PostMapping(PAGE)
  String add(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(FORM, typed);
    Answer<Added> answer =
        services
            .to(Service.WORKSHOP, desk.caller())
            .header("Idempotency-Key", form.key())
            .body(
                Body.of(form)
                    .texts("name.es", "name.en", "theme.es", "theme.en", "starts", "ends")
                    .texts("place.name", "place.address", "reason")
                    .lists("resultKinds")
                    .members())
            .post(Added.class, "/api/staff/workshops");
    return Reply.to(
        answer,
        form,
        response,
        added -> {
          notices.leave(response, "done.session");
          return desk.to("/personal/talleres/" + added.id());
        },
        refused -> show(refused, desk, model));
  }

  private static String show(Form form, Desk desk, Model model) {
    desk.stayAt(PAGE, model);
    model.addAttribute("form", form);
    model.addAttribute("kinds", KINDS);
    return "personal/taller-nuevo";
  }
}
