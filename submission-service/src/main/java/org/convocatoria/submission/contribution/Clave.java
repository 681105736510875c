package org.convocatoria.submission.contribution;

import java.util.Locale;

/**
 * What proves that a contribution is one's own: 80 bits as sixteen characters in fours, without
 * those that are mistaken for each other on the telephone.
 */
public record Clave(String value) {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int CHARACTERS = 16;

  /** The clave that stands for the first ten bytes. */
  static Clave of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    long bits = 0;
    int held = 0;
    int next = 0;
    for (int i = 0; i < CHARACTERS; i++) {
      if (held < 5) {
        bits = (bits << 8) | (bytes[next++] & 0xff);
        held += 8;
      }
      held -= 5;
      text.append(i > 0 && i % 4 == 0 ? "-" : "")
          .append(ALPHABET.charAt((int) (bits >> held) & 31));
    }
    return new Clave(text.toString());
  }

  /** As typed or dictated: spaces, hyphens and small letters do not matter. */
  static String normalised(String typed) {
    return typed.replaceAll("[\\s\\-\u2013]", "").toUpperCase(Locale.ROOT);
  }
}
