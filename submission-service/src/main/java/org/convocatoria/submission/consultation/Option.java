package org.convocatoria.submission.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/** An option of a question. An option that is only a text is its own id. */
public record Option(String id, String text) {

  /** Reads an option; its text stands for a missing id. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static Option written(@Nullable String id, String text) {
    String plain = text.strip();
    return new Option(id == null || id.isBlank() ? plain : id.strip(), plain);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Option named(String text) {
    return written(null, text);
  }
}
