package org.convocatoria.plan.evidence;

import java.util.List;
import org.bson.Document;
import org.convocatoria.messaging.index.Derived;
import org.convocatoria.service.search.SearchWords;

/** The words that are stored beside rows so that they are found. */
final class SearchedRows {

  static final String WORDS = "words";

  /** Of the texts: what is said, and under which folio. */
  static final Derived<Document> TEXTS =
      Derived.of(
          SearchWords.VERSION,
          WORDS,
          row ->
              SearchWords.together(
                  SearchWords.of(row.getString("title"), row.getString("text")),
                  codes(row, "folio")));

  private SearchedRows() {}

  /** Of rows that are also found by a code while their text is not there. */
  static Derived<Document> codesOf(String field) {
    return Derived.of(SearchWords.VERSION, WORDS, row -> codes(row, field));
  }

  private static List<String> codes(Document row, String field) {
    String code = row.getString(field);
    return code == null ? List.of() : SearchWords.ofCode(code);
  }
}
