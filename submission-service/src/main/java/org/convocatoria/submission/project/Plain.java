package org.convocatoria.submission.project;

import org.jspecify.annotations.Nullable;

/** Text as it is kept. */
final class Plain {

  private Plain() {}

  /** Without what surrounds it; null where that leaves nothing. */
  static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
