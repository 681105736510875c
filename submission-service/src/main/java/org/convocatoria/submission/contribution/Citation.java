package org.convocatoria.submission.contribution;

import org.jspecify.annotations.Nullable;

/** How a document that is handed in is cited. */
public record Citation(
    @Nullable String title,
    @Nullable String authors,
    @Nullable Integer year,
    @Nullable String licence,
    @Nullable String coverage) {}
