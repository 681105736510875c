package org.convocatoria.plan.draft;

import org.jspecify.annotations.Nullable;

/** A new wording of a paragraph; what is null stays as it was. */
public record Redraft(
    String text, @Nullable Kind kind, @Nullable String parent, @Nullable Indicator indicator) {}
