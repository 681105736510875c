package org.convocatoria.workshop.table;

import java.time.Instant;
import org.convocatoria.service.search.SoughtWords;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in a dossier; null asks for everything.
 *
 * @param words all of these must occur in folio, title or text
 * @param since only what came to the tables from then on
 * @param after the folio that the page before ended with
 */
public record DossierQuery(
    SoughtWords words,
    @Nullable String form,
    @Nullable String municipality,
    @Nullable Instant since,
    @Nullable String after) {

  /** Asks for everything. */
  public static final DossierQuery ALL =
      new DossierQuery(SoughtWords.of(null), null, null, null, null);
}
