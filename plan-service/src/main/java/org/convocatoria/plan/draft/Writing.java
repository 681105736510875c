package org.convocatoria.plan.draft;

import org.jspecify.annotations.Nullable;

/** A paragraph as somebody asks to add it. */
public record Writing(
    String section,
    Kind kind,
    String text,
    @Nullable String parent,
    @Nullable Indicator indicator) {

  Redraft words() {
    return new Redraft(text, null, parent, indicator);
  }
}
