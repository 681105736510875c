package org.convocatoria.submission.call;

import java.util.Locale;
import java.util.regex.Pattern;
import org.convocatoria.words.Accents;

/**
 * A place within a municipality, such as a colonia, an ejido or a crossing of streets.
 *
 * @param kind colonia, ejido, crossing or other
 */
public record Locality(String id, String name, String kind) {

  private static final Pattern SPACE = Pattern.compile("[\\s.,]+");

  /** Whether this text is its id or its name; capitals, accents and spaces do not matter. */
  boolean isCalled(String typed) {
    return id.equals(typed.strip()) || plain(name).equals(plain(typed));
  }

  private static String plain(String text) {
    return SPACE.matcher(Accents.without(text)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
