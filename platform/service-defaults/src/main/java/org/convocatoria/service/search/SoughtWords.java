package org.convocatoria.service.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What somebody typed to find something; all its words must be there, in any order. */
public record SoughtWords(List<String> words) {

  /** A pasted page would be a filter of hundreds of conditions. */
  private static final int MOST = 64;

  /** Copies what it is given. */
  public SoughtWords {
    words = List.copyOf(words);
  }

  /** The words of what was typed; none where that is blank or has only words like "de" and "la". */
  public static SoughtWords of(@Nullable String typed) {
    return new SoughtWords(SearchWords.of(typed).stream().limit(MOST).toList());
  }

  /** Whether nothing in particular is sought, so that everything is found. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Finds them in what everybody may read. */
  public Bson inText(String field) {
    // One condition for each, and not $all, for which the embedded store does not use its index.
    return isEmpty() ? empty() : and(words.stream().map(word -> eq(field, word)).toList());
  }

  /** Finds them in what everybody may read and in who it is about. */
  public Bson inTextOrPerson(String field) {
    return isEmpty()
        ? empty()
        : and(words.stream().map(word -> in(field, word, SearchWords.PERSON + word)).toList());
  }
}
