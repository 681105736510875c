package org.convocatoria.plan.draft;

import java.math.BigDecimal;

/** How one can tell whether an objective is met: from a base to a goal in a year. */
public record Indicator(String name, double base, double goal, int year) {

  /** A number as somebody types it, without a fraction where there is none: 0, 35.5. */
  public static String plain(double number) {
    BigDecimal exact = new BigDecimal(Double.toString(number));
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }
}
