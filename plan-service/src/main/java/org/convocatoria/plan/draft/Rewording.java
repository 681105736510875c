package org.convocatoria.plan.draft;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** New words, or a new place, for a paragraph as it was in this version. */
public record Rewording(
    String text,
    @Nullable Kind kind,
    @Nullable String parent,
    @Nullable Indicator indicator,
    @Nullable Integer position,
    @Nullable Set<Redraft.Part> clear,
    long version) {

  Redraft words() {
    return new Redraft(text, kind, parent, indicator, clear == null ? Set.of() : clear);
  }
}
