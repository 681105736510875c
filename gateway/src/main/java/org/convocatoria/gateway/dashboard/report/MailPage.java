package org.convocatoria.gateway.dashboard.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.dashboard.desk.Selection;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of the mail. */
@DeskPage
class MailPage {

  static final List<String> STATES = List.of("refused", "deferred", "waiting", "accepted");

  private final ServiceClient services;

  MailPage(ServiceClient services) {
    this.services = services;
  }

  /** A page of messages, and how many there are in each state. */
  record Mail(List<Message> items, @Nullable String next, Map<String, Long> counts) {
    Mail {
      items = Lenient.list(items);
      counts = Lenient.or(counts, Map.of());
    }

    /** How many are in this state. */
    public long count(String state) {
      return counts.getOrDefault(state, 0L);
    }

    /** How many there are in all. */
    public long total() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** One message; the address only for those who may see it. */
  record Message(
      String id,
      String source,
      String template,
      String status,
      int attempts,
      boolean sample,
      @Nullable OffsetDateTime at,
      @Nullable OffsetDateTime lastAttempt,
      @Nullable OffsetDateTime nextAttempt,
      @Nullable String cause,
      @Nullable String to) {
    Message {
      id = Lenient.text(id);
      source = Lenient.text(source);
      template = Lenient.text(template);
      status = Lenient.text(status);
    }
  }

  @GetMapping("/personal/correos")
  String mail(
      @RequestParam(defaultValue = "") String estado,
      @RequestParam(defaultValue = "") String desde,
      Desk desk,
      Model model) {
    model.addAttribute(
        "mail",
        services
            .to(Service.NOTIFICATION, desk.caller())
            .query("state", estado)
            .query("cursor", desde)
            .get(Mail.class, "/api/staff/messages")
            .orErrorPage());
    model.addAttribute("states", STATES);
    model.addAttribute("filter", Selection.of("estado", estado, Selection.CURSOR, desde));
    return "personal/correos";
  }
}
