package org.convocatoria.plan.draft;

import java.util.HashSet;
import java.util.Set;
import org.convocatoria.service.search.SearchWords;
import org.jspecify.annotations.Nullable;

/** Words that somebody looks for in the draft, analysed as in every other search. */
record Sought(String typed, Set<String> words) {

  static Sought of(@Nullable String typed) {
    String text = typed == null ? "" : typed.strip();
    return new Sought(text, Set.copyOf(new HashSet<>(SearchWords.of(text))));
  }

  boolean nothing() {
    return typed.isEmpty();
  }

  /** Whether this text has all the words. */
  boolean isIn(String text) {
    return !words.isEmpty() && SearchWords.of(text).containsAll(words);
  }

  /** Whether this folio is meant, however it was copied. */
  boolean means(String folio) {
    return !words.isEmpty() && SearchWords.ofCode(folio).containsAll(words);
  }
}
