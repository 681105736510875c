package org.convocatoria.plan.draft;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that somebody looks for; accents and capitals make no difference. */
record Sought(String words) {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  static Sought of(@Nullable String typed) {
    return new Sought(plain(typed == null ? "" : typed.strip()));
  }

  boolean nothing() {
    return words.isEmpty();
  }

  /** Whether one of these texts, or what they make together, has the words. */
  boolean isIn(String... texts) {
    return plain(String.join(" ", texts)).contains(words);
  }

  /** Whether this folio is meant, with or without the signs between its parts. */
  boolean means(String folio) {
    return !bare(words).isEmpty() && bare(plain(folio)).equals(bare(words));
  }

  private static String bare(String text) {
    return NEITHER_LETTER_NOR_DIGIT.matcher(text).replaceAll("");
  }

  private static String plain(String text) {
    String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
    return ACCENTS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
