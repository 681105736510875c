package org.convocatoria.workshop.workshop.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a workshop ended; a form sends what was left empty as empty text. */
record ClosingRequest(@Nullable String summary, @Nullable List<String> agreements) {

  ClosingRequest {
    summary = summary == null || summary.isBlank() ? null : summary.strip();
  }

  List<String> agreed() {
    return agreements == null ? List.of() : agreements;
  }
}
