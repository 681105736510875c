package org.convocatoria.submission.contribution;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a contribution that holds words of its contributor, which may be redacted. */
public enum WordsField {
  TITLE("title", Content::title),
  TEXT("text", Content::text),
  CITATION_TITLE("citation.title", c -> c.citation() == null ? null : c.citation().title()),
  CITATION_AUTHORS("citation.authors", c -> c.citation() == null ? null : c.citation().authors()),
  CITATION_LICENCE("citation.licence", c -> c.citation() == null ? null : c.citation().licence()),
  CITATION_COVERAGE(
      "citation.coverage", c -> c.citation() == null ? null : c.citation().coverage()),
  DATA_SOURCE("data.source", c -> c.data() == null ? null : c.data().source()),
  DATA_UNIT("data.unit", c -> c.data() == null ? null : c.data().unit());

  private final String wire;
  private final Function<Content, @Nullable String> words;

  WordsField(String wire, Function<Content, @Nullable String> words) {
    this.wire = wire;
    this.words = words;
  }

  /** The name of it in the API. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** Its words; empty where there are none. */
  public String of(Content content) {
    String found = words.apply(content);
    return found == null ? "" : found;
  }

  /** The field with this name. */
  public static Optional<WordsField> of(String wire) {
    return Arrays.stream(values()).filter(each -> each.wire.equals(wire)).findFirst();
  }
}
