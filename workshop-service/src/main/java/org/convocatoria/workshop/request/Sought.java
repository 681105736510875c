package org.convocatoria.workshop.request;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words somebody looks for: all of them must occur, whatever their case and accents. */
public record Sought(@Nullable String words) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Whether nothing in particular is looked for. */
  public boolean isAnything() {
    return words == null || words.isBlank();
  }

  /** Whether all the words occur in this text. */
  public boolean isIn(String text) {
    if (words == null || words.isBlank()) {
      return true;
    }
    String where = plain(text);
    return SPACES.splitAsStream(plain(words).strip()).allMatch(where::contains);
  }

  private static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
