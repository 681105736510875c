package org.convocatoria.submission.contribution.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.convocatoria.submission.contribution.Decision;
import org.jspecify.annotations.Nullable;

/** One decision on several contributions, as it is sent; its schema says which parts it needs. */
record Decisions(
    List<String> folios,
    String decision,
    @Nullable List<String> tables,
    @Nullable String reason,
    @Nullable String authority,
    @Nullable String reference,
    @Nullable LocalDate date) {

  Decision taken() {
    return switch (decision) {
      case "admission" -> new Decision.Admission(tables == null ? List.of() : tables);
      case "dismissal" -> new Decision.Dismissal(Objects.requireNonNull(reason));
      default ->
          new Decision.Forwarding(
              Objects.requireNonNull(authority),
              Objects.requireNonNull(reference),
              Objects.requireNonNull(date));
    };
  }
}
