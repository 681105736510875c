package org.convocatoria.submission.session;

import java.util.Arrays;
import java.util.Map;

/** A text as a list of words, where each sign or blank between words counts as a word. */
final class Words {

  private final int[] ids;
  private final int[] starts;

  private Words(int[] ids, int[] starts) {
    this.ids = ids;
    this.starts = starts;
  }

  /**
   * Splits a text.
   *
   * @param known the numbers of known words, so that equal words of two texts get equal numbers
   */
  static Words of(String text, Map<String, Integer> known) {
    int[] points = text.codePoints().toArray();
    int[] ids = new int[points.length];
    int[] starts = new int[points.length + 1];
    int count = 0;
    int at = 0;
    while (at < points.length) {
      int end = at + 1;
      while (Character.isLetterOrDigit(points[at])
          && end < points.length
          && Character.isLetterOrDigit(points[end])) {
        end++;
      }
      ids[count] = known.computeIfAbsent(new String(points, at, end - at), _ -> known.size());
      starts[count++] = at;
      at = end;
    }
    starts[count] = points.length;
    return new Words(Arrays.copyOf(ids, count), Arrays.copyOf(starts, count + 1));
  }

  int count() {
    return ids.length;
  }

  int id(int word) {
    return ids[word];
  }

  /** The code point at which a word begins; after the last word the length of the text. */
  int startOf(int word) {
    return starts[word];
  }
}
