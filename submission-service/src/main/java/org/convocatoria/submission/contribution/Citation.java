package org.convocatoria.submission.contribution;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a document that is handed in is cited. */
public record Citation(
    @Nullable String title,
    @Nullable String authors,
    @Nullable Integer year,
    @Nullable String licence,
    @Nullable String coverage) {

  /** Whether nothing was filled in. */
  boolean saysNothing() {
    return year == null
        && Stream.of(title, authors, licence, coverage)
            .allMatch(text -> text == null || text.isBlank());
  }
}
