package org.convocatoria.service.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Orders names as a Spanish directory does: case and accents do not matter, and Ñ is a letter of
 * its own after N. A store compares the keys as plain text, so every store orders alike.
 */
public final class SpanishOrder {

  /** Comes after every letter of the alphabet, so that «n~» stands between «nz» and «o». */
  private static final char AFTER_LETTERS = '~';

  /** Comes before every character of the compared part. */
  private static final char END = '\t';

  private static final int TILDE = 0x303;

  private SpanishOrder() {}

  /** The key of a name; names that differ in case or accents only follow one another. */
  public static String key(String name) {
    String same = WrittenText.sameness(name);
    String parted = Normalizer.normalize(same, Normalizer.Form.NFD);
    StringBuilder key = new StringBuilder();
    int letter = 0;
    for (int i = 0; i < parted.length(); i += Character.charCount(parted.codePointAt(i))) {
      int each = parted.codePointAt(i);
      if (Character.getType(each) == Character.NON_SPACING_MARK) {
        key.append(each == TILDE && letter == 'n' ? String.valueOf(AFTER_LETTERS) : "");
        continue;
      }
      letter = each;
      if (Character.isLetterOrDigit(each) || each == ' ') {
        key.appendCodePoint(each);
      }
    }
    return key.toString().strip().toLowerCase(Locale.ROOT) + END + same;
  }
}
