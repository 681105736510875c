package org.convocatoria.submission.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds words that occur once in either of two texts, and in the same order in both. */
final class Anchors {

  /** Marks a word that occurs more than once. */
  private static final int SEVERAL = -2;

  private static final int NOWHERE = -1;

  private Anchors() {}

  /** Pairs of places, the first of each in the earlier text, ascending in both. */
  static List<int[]> between(Words before, int from, int to, Words after, int newFrom, int newTo) {
    Map<Integer, int[]> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      note(places, before.id(i), 0, i);
    }
    for (int i = newFrom; i < newTo; i++) {
      note(places, after.id(i), 1, i);
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int[] pair = places.get(before.id(i));
      if (pair != null && pair[0] >= 0 && pair[1] >= 0) {
        pairs.add(pair);
      }
    }
    return ascending(pairs);
  }

  private static void note(Map<Integer, int[]> places, int id, int text, int at) {
    int[] pair = places.computeIfAbsent(id, _ -> new int[] {NOWHERE, NOWHERE});
    pair[text] = pair[text] == NOWHERE ? at : SEVERAL;
  }

  /** The longest run of pairs whose second places ascend too. */
  private static List<int[]> ascending(List<int[]> pairs) {
    int[] tails = new int[pairs.size()];
    int[] earlier = new int[pairs.size()];
    int[] lasts = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int found = Arrays.binarySearch(lasts, 0, length, pairs.get(i)[1]);
      int at = found < 0 ? -found - 1 : found;
      lasts[at] = pairs.get(i)[1];
      tails[at] = i;
      earlier[i] = at == 0 ? NOWHERE : tails[at - 1];
      length = Math.max(length, at + 1);
    }
    List<int[]> run = new ArrayList<>();
    for (int i = length == 0 ? NOWHERE : tails[length - 1]; i >= 0; i = earlier[i]) {
      run.add(pairs.get(i));
    }
    return run.reversed();
  }
}
