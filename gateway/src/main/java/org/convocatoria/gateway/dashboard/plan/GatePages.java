package org.convocatoria.gateway.dashboard.plan;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.gateway.dashboard.desk.Body;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.dashboard.desk.Form;
import org.convocatoria.gateway.dashboard.desk.Notices;
import org.convocatoria.gateway.dashboard.desk.Reply;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gate: nothing is published while anybody is without an answer; and what follows it. */
@DeskPage
class GatePages {

  private static final String PAGE = "/personal/plan/revision";
  private static final Form PUBLISHING = Form.blank("publicar", "label");
  private static final Form ACT =
      Form.blank("acto", "body", "session", "date", "agreement", "subject", "version");

  private final ServiceClient services;
  private final Notices notices;

  GatePages(ServiceClient services, Notices notices) {
    this.services = services;
    this.notices = notices;
  }

  /** The number of the new version. */
  record New(int version) {}

  @GetMapping(PAGE)
  String gate(Desk desk, Model model) {
    return show(PUBLISHING, ACT, desk, model);
  }

  @PostMapping("/personal/plan/versiones")
  String publish(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(PUBLISHING, typed);
    Answer<New> answer =
        services
            .to(Service.PLAN, desk.caller())
            .header("Idempotency-Key", form.key())
            .body(Body.of(form).texts("label").members())
            .post(New.class, "/api/staff/plan/versions");
    return Reply.to(
        answer,
        form,
        response,
        version -> {
          notices.leave(response, "done.published", Integer.toString(version.version()));
          return desk.to(PAGE);
        },
        refused -> show(refused, ACT, desk, model));
  }

  @PostMapping("/personal/plan/actos")
  String act(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ACT, typed);
    Answer<Boolean> answer =
        services
            .to(Service.PLAN, desk.caller())
            .header("Idempotency-Key", form.key())
            .body(
                Body.of(form)
                    .texts("body", "session", "date", "agreement", "subject")
                    .numbers("version")
                    .members())
            .change(HttpMethod.POST, "/api/staff/acts");
    return Reply.to(
        answer,
        form,
        response,
        _ -> {
          notices.leave(response, "done.act");
          return desk.to(PAGE);
        },
        refused -> show(PUBLISHING, refused, desk, model));
  }

  private String show(Form publishing, Form act, Desk desk, Model model) {
    desk.stayAt(PAGE, model);
    model.addAttribute(
        "gate",
        services
            .to(Service.PLAN, desk.caller())
            .get(Gate.class, "/api/staff/plan/gate")
            .orErrorPage());
    model.addAttribute(
        "published",
        services
            .to(Service.PLAN, desk.caller())
            .get(Published.class, "/api/plan")
            .given()
            .orElse(Published.NONE));
    model.addAttribute("publishing", publishing);
    model.addAttribute("act", act);
    return "personal/revision";
  }
}
