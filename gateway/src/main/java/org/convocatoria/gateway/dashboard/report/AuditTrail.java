package org.convocatoria.gateway.dashboard.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes the audit log of the platform from those its services keep, newest first. */
@Component
class AuditTrail {

  private static final int PAGE = 60;

  private final ServiceClient services;

  AuditTrail(ServiceClient services) {
    this.services = services;
  }

  /** What one service tells. */
  record Told(List<AuditEntry> items, @Nullable String next) {
    Told {
      items = Lenient.list(items);
    }
  }

  /** A part of the whole log, where the next begins, and which services could not be asked. */
  record Part(List<AuditEntry> entries, String next, List<String> away) {}

  /** The newest entries before that time, of that subject and service where given. */
  Part read(String before, String subject, String service, Caller caller) {
    List<AuditEntry> all = new ArrayList<>();
    List<String> away = new ArrayList<>();
    boolean more = false;
    for (Service each : Service.values()) {
      if (!service.isEmpty() && !each.id().equals(service)) {
        continue;
      }
      Answer<Told> answer =
          services
              .to(each, caller)
              .query("cursor", before)
              .query("subject", subject)
              .get(Told.class, "/api/staff/audit");
      if (answer.away()) {
        away.add(each.id());
      } else {
        Told told = answer.orErrorPage();
        all.addAll(told.items());
        more |= told.next() != null;
      }
    }
    all.sort(Comparator.comparing(AuditTrail::time).reversed());
    List<AuditEntry> shown = first(all);
    boolean cut = shown.size() < all.size() || more;
    return new Part(shown, cut && !shown.isEmpty() ? time(shown.getLast()).toString() : "", away);
  }

  /** Entries of the same instant stay together, since the next part begins after an instant. */
  private static List<AuditEntry> first(List<AuditEntry> all) {
    int end = Math.min(PAGE, all.size());
    while (end > 0 && end < all.size() && time(all.get(end)).equals(time(all.get(end - 1)))) {
      end++;
    }
    return List.copyOf(all.subList(0, end));
  }

  private static Instant time(AuditEntry entry) {
    OffsetDateTime at = entry.at();
    return at == null ? Instant.EPOCH : at.toInstant();
  }
}
