package org.convocatoria.workshop.table;

import java.time.Instant;
import org.convocatoria.workshop.request.Sought;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in a dossier; null asks for everything.
 *
 * @param words all of these must occur, whatever their case and accents
 * @param since only what came to the tables from then on
 * @param after the folio that the page before ended with
 */
public record DossierQuery(
    @Nullable String words,
    @Nullable String form,
    @Nullable String municipality,
    @Nullable Instant since,
    @Nullable String after) {

  boolean matches(String folio, @Nullable ContributionText text) {
    return new Sought(words)
        .isIn(text == null ? folio : folio + " " + text.title() + " " + text.text());
  }

  boolean asksForWords() {
    return !new Sought(words).isAnything();
  }
}
