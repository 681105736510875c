package org.convocatoria.workshop.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in a dossier; null asks for everything.
 *
 * @param words all of these must occur, whatever their case and accents
 * @param after the folio that the page before ended with
 */
public record DossierQuery(
    @Nullable String words,
    @Nullable String form,
    @Nullable String municipality,
    @Nullable String after) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  boolean matches(String folio, @Nullable ContributionText text) {
    if (words == null || words.isBlank()) {
      return true;
    }
    String where = plain(text == null ? folio : folio + " " + text.title() + " " + text.text());
    return SPACES.splitAsStream(plain(words).strip()).allMatch(where::contains);
  }

  private static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
