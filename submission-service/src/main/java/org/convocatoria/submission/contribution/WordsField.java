package org.convocatoria.submission.contribution;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A part of a contribution that holds words of its contributor, which may be redacted. */
public enum WordsField {
  TITLE("title"),
  TEXT("text"),
  CITATION_TITLE("citation.title"),
  CITATION_AUTHORS("citation.authors"),
  CITATION_LICENCE("citation.licence"),
  CITATION_COVERAGE("citation.coverage"),
  DATA_SOURCE("data.source"),
  DATA_UNIT("data.unit");

  private static final Citation NO_CITATION = new Citation(null, null, null, null, null);
  private static final Dataset NO_DATA = new Dataset(null, null, null, null);

  private final String wire;

  WordsField(String wire) {
    this.wire = wire;
  }

  /** The name of it in the API. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** Its words; empty where there are none. */
  public String of(Content content) {
    Citation citation = Objects.requireNonNullElse(content.citation(), NO_CITATION);
    Dataset data = Objects.requireNonNullElse(content.data(), NO_DATA);
    String found =
        switch (this) {
          case TITLE -> content.title();
          case TEXT -> content.text();
          case CITATION_TITLE -> citation.title();
          case CITATION_AUTHORS -> citation.authors();
          case CITATION_LICENCE -> citation.licence();
          case CITATION_COVERAGE -> citation.coverage();
          case DATA_SOURCE -> data.source();
          case DATA_UNIT -> data.unit();
        };
    return found == null ? "" : found;
  }

  /** The field with this name. */
  public static Optional<WordsField> of(String wire) {
    return Arrays.stream(values()).filter(each -> each.wire.equals(wire)).findFirst();
  }
}
