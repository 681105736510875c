package org.convocatoria.gateway.dashboard.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;

/** Answers that were given, and where the next ones begin. */
record Answers(List<Given> items, @Nullable String next) {

  static final Answers NONE = new Answers(List.of(), null);

  record Given(
      String folio,
      @Nullable String title,
      String answer,
      String reason,
      @Nullable LocalDate by,
      @Nullable String authority,
      int common,
      @Nullable OffsetDateTime at,
      int revision) {
    Given {
      folio = Lenient.text(folio);
      answer = Lenient.text(answer);
      reason = Lenient.text(reason);
    }
  }

  Answers {
    items = Lenient.list(items);
  }
}
