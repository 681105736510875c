package org.convocatoria.submission.call;

import java.util.Locale;

/** A colour of the screen; each of its parts is from 0 to 255. */
public record Colour(int red, int green, int blue) {

  static final Colour WHITE = of("#ffffff");
  static final Colour BLACK = of("#000000");

  /** Smallest step in which one colour is brought nearer to another. */
  private static final double STEP = 0.02;

  /** The colour written as {@code #0a5c6b}. */
  static Colour of(String written) {
    int value = Integer.parseInt(written.substring(1), 16);
    return new Colour(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
  }

  String written() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** Contrast of the two as WCAG defines it: from 1 for equal ones to 21 for black on white. */
  double contrastWith(Colour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** The share of the other colour goes from 0, none, to 1, nothing but it. */
  Colour mixedWith(Colour other, double share) {
    return new Colour(
        mixed(red, other.red, share),
        mixed(green, other.green, share),
        mixed(blue, other.blue, share));
  }

  /** The nearest on the way to white that stands out so much from a dark ground. */
  Colour lightUntil(double contrast, Colour ground) {
    Colour lighter = this;
    for (double share = 0; share < 1 && lighter.contrastWith(ground) < contrast; share += STEP) {
      lighter = mixedWith(WHITE, share);
    }
    return lighter;
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }
}
