package org.convocatoria.service.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.AuditLog;
import org.convocatoria.service.access.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who changed what in this service, newest first; the gateway puts the services together. */
@RestController
class AuditController {

  private static final int PAGE = 100;

  private final AuditLog audit;
  private final String service;

  AuditController(AuditLog audit, @Value("${spring.application.name}") String service) {
    this.audit = audit;
    this.service = service;
  }

  /** One entry as it is shown. */
  record Shown(
      String id,
      Instant at,
      String actor,
      String service,
      String kind,
      String subject,
      String what,
      @Nullable Object before,
      @Nullable Object after) {}

  @Allowed({"coordinator", "director", "administrator", "auditor"})
  @GetMapping("/api/staff/audit")
  Map<String, Object> newest(
      @RequestParam(name = "cursor", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable Instant until,
      @RequestParam(name = "subject", required = false) @Nullable String subject) {
    List<Shown> items = audit.newest(until, subject, PAGE).stream().map(this::shown).toList();
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("items", items);
    if (items.size() == PAGE) {
      page.put("next", items.getLast().at());
    }
    return page;
  }

  private Shown shown(AuditLog.Entry e) {
    return new Shown(
        e.id(), e.at(), e.actor(), service, e.kind(), e.subject(), e.what(), e.before(), e.after());
  }
}
