package org.convocatoria.submission.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps passages of a text to their places in its corrected version. Words that occur exactly once
 * in both texts are taken to be the same, and between two of them the search starts again (a
 * patience diff), so that its time grows little faster than the texts.
 */
final class Alignment {

  private static final int DEEPEST = 48;

  private final Words before;
  private final Words after;
  private final List<Stretch> stretches = new ArrayList<>();

  /** A stretch of the first text and its counterpart in the second, in code points. */
  private record Stretch(int from, int to, int newFrom, int newTo, boolean same) {}

  private Alignment(Words before, Words after) {
    this.before = before;
    this.after = after;
    compare(0, before.count(), 0, after.count(), DEEPEST);
  }

  static Alignment of(String before, String after) {
    Map<String, Integer> known = new HashMap<>();
    return new Alignment(Words.of(before, known), Words.of(after, known));
  }

  /** The passage of the second text that corresponds to one of the first. */
  Passage moved(Passage passage) {
    int from = start(passage.from());
    return new Passage(from, passage.length() == 0 ? from : Math.max(from, end(passage.to())));
  }

  private int start(int position) {
    Stretch at = containing(position);
    if (at == null) {
      return after.startOf(after.count());
    }
    int moved = at.newFrom() + position - at.from();
    return at.same() ? moved : Math.min(moved, at.newTo());
  }

  private int end(int position) {
    Stretch at = containing(position - 1);
    if (at == null) {
      return after.startOf(after.count());
    }
    if (!at.same() && position == at.to()) {
      return at.newTo();
    }
    int moved = at.newFrom() + position - at.from();
    return at.same() ? moved : Math.min(moved, at.newTo());
  }

  private @Nullable Stretch containing(int position) {
    int low = 0;
    int high = stretches.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Stretch each = stretches.get(middle);
      if (position < each.from()) {
        high = middle - 1;
      } else if (position >= each.to()) {
        low = middle + 1;
      } else {
        return each;
      }
    }
    return null;
  }

  private void compare(int from, int to, int newFrom, int newTo, int depth) {
    int start = 0;
    int shorter = Math.min(to - from, newTo - newFrom);
    while (start < shorter && same(from + start, newFrom + start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && same(to - 1 - end, newTo - 1 - end)) {
      end++;
    }
    add(from, from + start, newFrom, newFrom + start, true);
    between(from + start, to - end, newFrom + start, newTo - end, depth);
    add(to - end, to, newTo - end, newTo, true);
  }

  private void between(int from, int to, int newFrom, int newTo, int depth) {
    List<int[]> anchors =
        depth == 0 || from == to || newFrom == newTo
            ? List.of()
            : Anchors.between(before, from, to, after, newFrom, newTo);
    if (anchors.isEmpty()) {
      add(from, to, newFrom, newTo, false);
      return;
    }
    int at = from;
    int newAt = newFrom;
    for (int[] anchor : anchors) {
      compare(at, anchor[0], newAt, anchor[1], depth - 1);
      add(anchor[0], anchor[0] + 1, anchor[1], anchor[1] + 1, true);
      at = anchor[0] + 1;
      newAt = anchor[1] + 1;
    }
    compare(at, to, newAt, newTo, depth - 1);
  }

  private boolean same(int word, int newWord) {
    return before.id(word) == after.id(newWord);
  }

  /** Adds a stretch unless it is empty in the first text and so holds no position of it. */
  private void add(int from, int to, int newFrom, int newTo, boolean same) {
    if (from < to) {
      stretches.add(
          new Stretch(
              before.startOf(from),
              before.startOf(to),
              after.startOf(newFrom),
              after.startOf(newTo),
              same));
    }
  }
}
