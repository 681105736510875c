package org.convocatoria.benchmark.volume;

import java.util.Locale;

/** Folios as the platform gives them out: prefix, number, and Damm's check digit. */
final class DammFolio {

  private static final String[] DAMM = {
    "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
    "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
  };

  private DammFolio() {}

  /** The folio with this number and the prefix of another one. */
  static String of(String other, long number) {
    String digits = String.format(Locale.ROOT, "%06d", number);
    int interim = 0;
    for (int i = 0; i < digits.length(); i++) {
      interim = DAMM[interim].charAt(digits.charAt(i) - '0') - '0';
    }
    return other.substring(0, other.indexOf('-') + 1) + digits + "-" + interim;
  }
}
