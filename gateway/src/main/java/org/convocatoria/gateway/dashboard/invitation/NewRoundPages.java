package org.convocatoria.gateway.dashboard.invitation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.dashboard.desk.Body;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.dashboard.desk.Form;
import org.convocatoria.gateway.dashboard.desk.Notices;
import org.convocatoria.gateway.dashboard.desk.Reply;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.gateway.portal.page.Call;
import org.convocatoria.gateway.portal.page.CurrentCall;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Putting a round together: a workshop, a table, quotas, a deadline, people in their order. */
@DeskPage
class NewRoundPages {

  private static final String PAGE = "/personal/rondas/nueva";
  private static final String[] FIELDS = {
    "workshop",
    "table",
    "quotas.professional",
    "quotas.business",
    "quotas.social",
    "quotas.governmental",
    "seats",
    "deadline",
    "invitees"
  };

  private final ServiceClient services;
  private final Experts experts;
  private final CurrentCall calls;
  private final Notices notices;

  NewRoundPages(ServiceClient services, Experts experts, CurrentCall calls, Notices notices) {
    this.services = services;
    this.experts = experts;
    this.calls = calls;
    this.notices = notices;
  }

  /** What the new round is known by. */
  record Opened(String id) {}

  @GetMapping(PAGE)
  String form(
      @RequestParam(defaultValue = "") String taller,
      @RequestParam(defaultValue = "") String mesa,
      Desk desk,
      Model model) {
    desk.must(desk.invites());
    Form form =
        Form.filled("ronda", Map.of("workshop", List.of(taller), "table", List.of(mesa)), FIELDS);
    return show(form, desk, model);
  }

  @PostMapping(PAGE)
  String open(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(Form.blank("ronda", FIELDS), typed);
    Answer<Opened> answer =
        services
            .to(Service.INVITATION, desk.caller())
            .header("Idempotency-Key", form.key())
            .body(body(form, call().zoneId()))
            .post(Opened.class, "/api/staff/rounds");
    return Reply.to(
        answer,
        form,
        response,
        opened -> {
          notices.leave(response, "done.round");
          return desk.to("/personal/rondas/" + opened.id());
        },
        refused -> show(refused, desk, model));
  }

  private static Map<String, Object> body(Form form, ZoneId zone) {
    Body body = Body.of(form).texts("workshop", "table").times(zone, "deadline").numbers("seats");
    for (String capacity : ExpertPages.CAPACITIES) {
      String quota = "quotas." + capacity;
      if (form.value(quota).isEmpty()) {
        body.put(quota, 0);
      } else {
        body.numbers(quota);
      }
    }
    return body.put("invitees", invitees(form)).members();
  }

  /** Those who were ticked; without a rank of their own they follow in the order of the list. */
  private static List<Map<String, Object>> invitees(Form form) {
    List<Map<String, Object>> invitees = new ArrayList<>();
    for (String expert : form.values("invitees")) {
      Map<String, Object> invitee = new LinkedHashMap<>();
      invitee.put("expert", expert);
      invitee.put("rank", rank(form.value("rank." + expert), invitees.size() + 1));
      String capacity = form.value("capacity." + expert);
      if (!capacity.isEmpty()) {
        invitee.put("capacity", capacity);
      }
      invitees.add(invitee);
    }
    return invitees;
  }

  private static Object rank(String typed, int next) {
    try {
      return typed.isEmpty() ? next : Integer.parseInt(typed);
    } catch (NumberFormatException _) {
      return typed;
    }
  }

  private String show(Form form, Desk desk, Model model) {
    desk.stayAt(PAGE, model);
    model.addAttribute("form", form);
    model.addAttribute(
        "events", call().calendar().stream().filter(each -> !each.cancelled()).toList());
    model.addAttribute("experts", experts.forTable(form.value("table"), desk));
    model.addAttribute("capacities", ExpertPages.CAPACITIES);
    return "personal/ronda-nueva";
  }

  private Call call() {
    return calls.get().orElseThrow(ServiceAwayException::new);
  }
}
