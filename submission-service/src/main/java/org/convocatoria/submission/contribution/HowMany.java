package org.convocatoria.submission.contribution;

/**
 * How many there are.
 *
 * @param number as far as they were counted
 * @param more true where there are more than that: nobody needs to know how many
 */
public record HowMany(long number, boolean more) {

  /** Finding words means to read what they are in, so no more than these are counted. */
  public static final int MOST = 1_000;

  static HowMany exactly(long number) {
    return new HowMany(number, false);
  }

  /** From a count that stopped one above the most. */
  static HowMany upToMost(long found) {
    return new HowMany(Math.min(found, MOST), found > MOST);
  }

  /** Whether there is none. */
  public boolean isNone() {
    return number == 0;
  }
}
