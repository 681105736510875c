package org.convocatoria.submission.session;

/**
 * A stretch of a transcript, counted in Unicode code points.
 *
 * @param from the first one, from 0
 * @param to the one after the last
 */
public record Passage(int from, int to) {

  /** The number of its code points. */
  public int length() {
    return to - from;
  }

  /** True if it lies within the text. */
  boolean isIn(String text) {
    return from >= 0 && from <= to && to <= text.codePointCount(0, text.length());
  }

  /** The words at this place of the text. */
  public String of(String text) {
    int start = text.offsetByCodePoints(0, from);
    return text.substring(start, text.offsetByCodePoints(start, length()));
  }
}
