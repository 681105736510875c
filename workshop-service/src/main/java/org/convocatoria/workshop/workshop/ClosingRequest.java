package org.convocatoria.workshop.workshop;

import java.util.List;
import org.convocatoria.service.text.Stripped;
import org.jspecify.annotations.Nullable;

/** How a workshop ended; a form sends what was left empty as empty text. */
public record ClosingRequest(@Nullable String summary, @Nullable List<String> agreements) {

  /** A blank summary is none. */
  public ClosingRequest {
    summary = Stripped.orNull(summary);
  }

  /** What was agreed; none where nothing was written. */
  public List<String> agreed() {
    return agreements == null ? List.of() : agreements;
  }
}
