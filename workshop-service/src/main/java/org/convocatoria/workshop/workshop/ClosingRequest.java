package org.convocatoria.workshop.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a workshop ended; a form sends what was left empty as empty text. */
public record ClosingRequest(@Nullable String summary, @Nullable List<String> agreements) {

  /** A blank summary is none. */
  public ClosingRequest {
    summary = summary == null || summary.isBlank() ? null : summary.strip();
  }

  /** What was agreed; none where nothing was written. */
  public List<String> agreed() {
    return agreements == null ? List.of() : agreements;
  }
}
