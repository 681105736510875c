package org.convocatoria.submission.contribution;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public number of a contribution: the call's prefix, a running number of at least six digits
 * and a check digit (Damm's), which catches every single wrong digit and every swap of neighbours.
 */
public record Folio(String value) {

  private static final Pattern FORM = Pattern.compile("(?:FOLIO)?([A-Z]{2,5})([0-9]{6,12})([0-9])");
  private static final int[][] DAMM = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
  };

  /** The folio with this number. */
  public static Folio of(String prefix, long number) {
    String digits = String.format(Locale.ROOT, "%06d", number);
    return new Folio(prefix + "-" + digits + "-" + checkDigit(digits));
  }

  /**
   * A folio as somebody typed, dictated or copied it, with whatever stands between and around its
   * letters and digits; none where it cannot be one.
   */
  public static Optional<Folio> parse(String typed) {
    Matcher matcher = FORM.matcher(Copied.characters(typed));
    return matcher.matches() && checkDigit(matcher.group(2)) == matcher.group(3).charAt(0) - '0'
        ? Optional.of(new Folio(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)))
        : Optional.empty();
  }

  /** The running number in a folio that was given out. */
  static long number(String folio) {
    int first = folio.indexOf('-') + 1;
    return Long.parseLong(folio, first, folio.lastIndexOf('-'), 10);
  }

  private static int checkDigit(String digits) {
    int interim = 0;
    for (int i = 0; i < digits.length(); i++) {
      interim = DAMM[interim][digits.charAt(i) - '0'];
    }
    return interim;
  }

  @Override
  public String toString() {
    return value;
  }
}
