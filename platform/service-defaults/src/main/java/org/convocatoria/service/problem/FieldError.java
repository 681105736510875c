package org.convocatoria.service.problem;

import org.convocatoria.words.Sentence;

/** What is wrong with one field of a request: its path in dots, and what to do about it. */
public record FieldError(String field, Sentence message) {

  /** The error with the sentence that the bundles have under this key. */
  public static FieldError of(String field, String key, Object... parts) {
    return new FieldError(field, Sentence.of(key, parts));
  }
}
