package org.convocatoria.plan.draft;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new wording of a paragraph; what is null stays as it was, except for what is cleared. */
public record Redraft(
    String text,
    @Nullable Kind kind,
    @Nullable String parent,
    @Nullable Indicator indicator,
    Set<Part> cleared) {

  /** What a paragraph can do without. */
  public enum Part {
    PARENT,
    INDICATOR;

    /** The word for it in requests. */
    @JsonCreator
    public static Part of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** One that clears nothing. */
  public Redraft(
      String text, @Nullable Kind kind, @Nullable String parent, @Nullable Indicator indicator) {
    this(text, kind, parent, indicator, Set.of());
  }

  @Nullable String parentAfter(@Nullable String before) {
    return cleared.contains(Part.PARENT) ? null : parent == null ? before : parent;
  }

  @Nullable Indicator indicatorAfter(@Nullable Indicator before) {
    return cleared.contains(Part.INDICATOR) ? null : indicator == null ? before : indicator;
  }
}
