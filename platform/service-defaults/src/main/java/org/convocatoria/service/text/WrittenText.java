package org.convocatoria.service.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings text into the one form in which it is checked, counted, kept and compared: composed
 * (Unicode NFC), with LF as the only line break, without characters that belong to no text, and
 * without blanks or invisible characters at its ends. Text that shows nothing becomes empty.
 *
 * <p>Control characters, lone surrogates and noncharacters are dropped and not refused: nobody sees
 * them, so nobody could correct them. They come with text copied out of other documents.
 */
public final class WrittenText {

  private WrittenText() {}

  /** Text of any number of lines. */
  public static String lines(String written) {
    return trimmed(Normalizer.normalize(clean(written), Normalizer.Form.NFC));
  }

  /** Text of one line, such as a name or a title: each line break becomes a blank. */
  public static String line(String written) {
    return lines(written).replace('\n', ' ').replace('\t', ' ');
  }

  /** Whether nothing of the text would be seen. */
  public static boolean isBlank(String written) {
    return lines(written).isEmpty();
  }

  /** How long the text is: its characters as Unicode code points, where a line break is one. */
  public static int length(String written) {
    String text = lines(written);
    return text.codePointCount(0, text.length());
  }

  /**
   * What two writings of the same have in common: case, Unicode form, the number of blanks and
   * invisible characters do not matter. Accents do.
   */
  public static String sameness(String written) {
    StringBuilder key = new StringBuilder();
    line(written)
        .codePoints()
        .filter(each -> !Invisible.isIgnorable(each))
        .map(each -> Invisible.isBlank(each) ? ' ' : each)
        .filter(each -> each != ' ' || (!key.isEmpty() && key.charAt(key.length() - 1) != ' '))
        .forEach(key::appendCodePoint);
    return key.toString().strip().toLowerCase(Locale.ROOT);
  }

  private static String clean(String written) {
    StringBuilder clean = new StringBuilder(written.length());
    int before = 0;
    for (int i = 0; i < written.length(); ) {
      int each = written.codePointAt(i);
      if (Invisible.isLineBreak(each)) {
        if (each != '\n' || before != '\r') {
          clean.append('\n');
        }
      } else if (!Invisible.isForbidden(each)) {
        clean.appendCodePoint(each);
      }
      before = each;
      i += Character.charCount(each);
    }
    return clean.toString();
  }

  private static String trimmed(String text) {
    int start = 0;
    while (start < text.length() && Invisible.is(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    int end = text.length();
    while (end > start && endsInvisibly(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  private static boolean endsInvisibly(int last) {
    return Invisible.is(last) && !Invisible.shapesTheOneBefore(last);
  }
}
