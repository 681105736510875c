package org.convocatoria.gateway.dashboard;

import java.time.Clock;
import java.time.Instant;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in: what waits, and for whom. */
@DeskPage
class DeskHome {

  private final ServiceClient services;
  private final Clock clock;

  DeskHome(ServiceClient services, Clock clock) {
    this.services = services;
    this.clock = clock;
  }

  @GetMapping("/personal")
  String show(Desk desk, Model model) {
    Instant now = clock.instant();
    add(
        "intake",
        read(Service.SUBMISSION, "/api/staff/contributions", Today.Intake.class, desk),
        model);
    Answer<Today.Calendar> calendar =
        read(Service.WORKSHOP, "/api/workshops", Today.Calendar.class, desk);
    add("calendar", calendar, model);
    model.addAttribute("next", calendar.given().flatMap(all -> all.next(now)).orElse(null));
    if (desk.readsPlan()) {
      add("gate", read(Service.PLAN, "/api/staff/plan/gate", Today.Gate.class, desk), model);
    }
    if (desk.readsRounds()) {
      Answer<Today.Rounds> rounds =
          read(Service.INVITATION, "/api/staff/rounds", Today.Rounds.class, desk);
      add("rounds", rounds, model);
      model.addAttribute("out", rounds.given().map(all -> all.waiting(now)).orElse(null));
    }
    if (desk.readsMail()) {
      add("mail", read(Service.NOTIFICATION, "/api/staff/messages", Today.Mail.class, desk), model);
    }
    return "personal/inicio";
  }

  private <T> Answer<T> read(Service service, String path, Class<T> type, Desk desk) {
    return services.to(service, desk.caller()).get(type, path);
  }

  /** Nothing in the model means that this part of the page says it is away. */
  private static void add(String name, Answer<?> answer, Model model) {
    model.addAttribute(name, answer.given().orElse(null));
  }
}
