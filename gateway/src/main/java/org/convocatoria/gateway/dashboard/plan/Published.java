package org.convocatoria.gateway.dashboard.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;

/** The newest published version, and the acts about it. */
record Published(@Nullable Head version, List<Act> acts) {

  static final Published NONE = new Published(null, List.of());

  record Head(int n, @Nullable String label, @Nullable OffsetDateTime publishedAt) {}

  record Act(
      String body, String session, @Nullable LocalDate date, String agreement, String subject) {
    Act {
      body = Lenient.text(body);
      session = Lenient.text(session);
      agreement = Lenient.text(agreement);
      subject = Lenient.text(subject);
    }
  }

  Published {
    acts = Lenient.list(acts);
  }
}
