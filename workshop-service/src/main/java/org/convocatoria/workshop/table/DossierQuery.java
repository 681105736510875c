package org.convocatoria.workshop.table;

import org.convocatoria.service.search.SoughtWords;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in a dossier; null asks for everything.
 *
 * @param words all of these must occur in folio, title or text
 * @param after the folio that the page before ended with
 */
public record DossierQuery(
    SoughtWords words,
    @Nullable String form,
    @Nullable String municipality,
    @Nullable String after) {}
