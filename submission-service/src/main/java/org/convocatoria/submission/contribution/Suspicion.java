package org.convocatoria.submission.contribution;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sign that a program sent something and not a person. Each can be wrong, so it refuses nothing:
 * what is suspect gets its folio and waits apart until somebody has looked at it.
 */
public enum Suspicion {
  /** A field that people do not see was filled in. */
  TRAP,

  /** The form came back sooner than anybody fills it in, or was never opened. */
  QUICK,

  /** There are more addresses in it than a contribution needs. */
  LINKS;

  /** More links than this are many. */
  static final int LINKS_OF_A_PERSON = 5;

  private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)");

  /** The word for it in interfaces. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True where one of the two has many links. */
  static boolean haveManyLinks(String title, String text) {
    return hasManyLinks(title) || hasManyLinks(text);
  }

  /** True for a text with many links. */
  static boolean hasManyLinks(String text) {
    return LINK.matcher(text).results().limit(LINKS_OF_A_PERSON + 1L).count() > LINKS_OF_A_PERSON;
  }

  /** True where no letter goes out before somebody has looked: somebody hasty is still a person. */
  boolean holdsLetters() {
    return this != QUICK;
  }
}
