package org.convocatoria.submission.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/** One of the answers that a question offers. An option that is only a text is its own id. */
public record Option(String id, String text) {

  /** An option as it is written: where its id is missing, its text stands for it. */
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
