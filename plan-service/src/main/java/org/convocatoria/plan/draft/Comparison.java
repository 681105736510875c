package org.convocatoria.plan.draft;

import java.util.ArrayList;
import java.util.List;

/** Two wordings of one text, with the words that only one of them has. */
public record Comparison(List<Part> one, List<Part> other) {

  /** Above this many words on either side nothing is marked. */
  private static final int LIMIT = 1500;

  /** Some words in a row that are in both, or in this one alone. */
  public record Part(String words, boolean own) {}

  /** Compares two wordings word by word. */
  public static Comparison of(String one, String other) {
    String[] left = words(one);
    String[] right = words(other);
    if (left.length > LIMIT || right.length > LIMIT) {
      return new Comparison(List.of(new Part(one, false)), List.of(new Part(other, false)));
    }
    int[][] common = commonAhead(left, right);
    List<Part> ofLeft = new ArrayList<>();
    List<Part> ofRight = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.length || j < right.length) {
      if (i < left.length && j < right.length && left[i].equals(right[j])) {
        add(ofLeft, left[i++], false);
        add(ofRight, right[j++], false);
      } else if (j == right.length || (i < left.length && common[i + 1][j] >= common[i][j + 1])) {
        add(ofLeft, left[i++], true);
      } else {
        add(ofRight, right[j++], true);
      }
    }
    return new Comparison(List.copyOf(ofLeft), List.copyOf(ofRight));
  }

  /** How many words in order both still share, from each pair of places on. */
  private static int[][] commonAhead(String[] left, String[] right) {
    int[][] common = new int[left.length + 1][right.length + 1];
    for (int i = left.length - 1; i >= 0; i--) {
      for (int j = right.length - 1; j >= 0; j--) {
        common[i][j] =
            left[i].equals(right[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void add(List<Part> parts, String word, boolean own) {
    if (!parts.isEmpty() && parts.getLast().own() == own) {
      Part last = parts.removeLast();
      parts.add(new Part(last.words() + " " + word, own));
    } else {
      parts.add(new Part(word, own));
    }
  }

  private static String[] words(String text) {
    String plain = text.strip();
    return plain.isEmpty() ? new String[0] : plain.split("\\s+", -1);
  }
}
