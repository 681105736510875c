package org.convocatoria.submission.contribution;

/**
 * What proves that a contribution is one's own: 80 bits as sixteen characters in fours, without
 * those that are mistaken for each other on the telephone.
 */
public record Clave(String value) {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int CHARACTERS = 16;
  private static final String LABEL = "CLAVE";

  /** The clave that stands for the first ten bytes. */
  public static Clave of(byte[] bytes) {
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

  /**
   * A clave as somebody typed, dictated or copied it, down to its letters and digits: what stands
   * between and around them does not matter, nor does a «Clave:» before them.
   */
  public static String normalised(String typed) {
    String characters = Copied.characters(Copied.fromHeader(typed));
    boolean labelled =
        characters.length() == LABEL.length() + CHARACTERS && characters.startsWith(LABEL);
    return labelled ? characters.substring(LABEL.length()) : characters;
  }

  /** A clave as somebody typed it, in fours as it was given out. */
  public static String grouped(String typed) {
    return normalised(typed).replaceAll("(.{4})(?=.)", "$1-");
  }
}
