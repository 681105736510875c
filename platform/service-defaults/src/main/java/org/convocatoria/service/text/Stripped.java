package org.convocatoria.service.text;

import org.jspecify.annotations.Nullable;

/** Text of a field that may be left out. */
public final class Stripped {

  private Stripped() {}

  /** The text without blanks at its ends; null where nothing is left. */
  public static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
