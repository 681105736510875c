package org.convocatoria.service.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calendar text as RFC 5545 wants its lines: folded by octets, never inside a character. */
public final class ContentLines {

  private static final int LONGEST = 75;
  private static final String BREAK = "\r\n";
  private static final Pattern FOLDS = Pattern.compile("\\r\\n[ \\t]");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029&&[^\\r\\n\\t]]+");

  private ContentLines() {}

  /** The same calendar with no line over 75 octets, and without control characters. */
  public static String folded(String calendar) {
    String unfolded = FOLDS.matcher(calendar).replaceAll("");
    StringBuilder folded = new StringBuilder(unfolded.length() + 256);
    CONTROLS.matcher(unfolded).replaceAll(" ").lines().forEach(line -> fold(line, folded));
    return folded.toString();
  }

  /** A name as a parameter can carry it: a parameter has no way to write a straight quote. */
  public static @Nullable String name(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String line = name.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").replace('"', '\'').strip();
    return line.isEmpty() ? null : line;
  }

  private static void fold(String line, StringBuilder to) {
    int octets = 0;
    int position = 0;
    while (position < line.length()) {
      int character = line.codePointAt(position);
      int size = Character.toString(character).getBytes(UTF_8).length;
      if (octets + size > LONGEST) {
        to.append(BREAK).append(' ');
        octets = 1;
      }
      to.appendCodePoint(character);
      octets += size;
      position += Character.charCount(character);
    }
    to.append(BREAK);
  }
}
