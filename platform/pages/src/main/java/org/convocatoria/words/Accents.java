package org.convocatoria.words;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The marks on letters, which people leave out when they type in haste. */
public final class Accents {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Accents() {}

  /** The text with the letters that are left without them. */
  public static String without(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }
}
