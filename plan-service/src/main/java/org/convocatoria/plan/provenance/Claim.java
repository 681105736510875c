package org.convocatoria.plan.provenance;

import org.jspecify.annotations.Nullable;

/** What somebody says a paragraph comes from; not yet checked. */
public record Claim(
    SourceType type, @Nullable String folio, @Nullable String result, @Nullable String quote) {}
