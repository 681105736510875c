package org.convocatoria.local.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How an index serves a filter: which ranges of it to walk, and how many of the sort's fields come
 * out in order that way. `_id` wins over everything, then equality, then ranges.
 */
record QueryPlan(
    SortedIndex index,
    List<Range> ranges,
    int pinned,
    boolean descending,
    int sortedFields,
    int score) {

  private static final int MAX_RANGES = 5_000;
  private static final long MAX_COUNTED = 100_000;
  private static final int MAX_MERGED = 64;

  /** So many can as well be sorted. */
  private static final long FEW = 500;

  /** What each field with an equality is worth. */
  private static final int PINNED = 10;

  record Range(IndexEntry from, IndexEntry to) {}

  /** The best plan, or null where only a scan is left. */
  static @Nullable QueryPlan choose(
      List<Index<Long>> indexes, Document filter, @Nullable Document orderBy) {
    List<Map<String, Condition>> choices = Condition.choices(filter);
    QueryPlan best = null;
    for (Index<Long> each : indexes) {
      if (each instanceof SortedIndex index) {
        for (Map<String, Condition> conditions : choices) {
          QueryPlan plan = new Builder(index, conditions, orderBy).build();
          if (plan != null && (best == null || plan.isBetterThan(best))) {
            best = plan;
          }
        }
      }
    }
    return best;
  }

  /**
   * Of two that pin as many fields, the one with fewer candidates, as far as it pays to count: a
   * sort that comes for free is worth less than a rare word.
   */
  private boolean isBetterThan(QueryPlan other) {
    if (score / PINNED != other.score / PINNED) {
      return score > other.score;
    }
    long most = sortedFields == other.sortedFields ? MAX_COUNTED : FEW;
    int fewer = Long.compare(other.candidates(most), candidates(most));
    return fewer == 0 ? score > other.score : fewer > 0;
  }

  private long candidates(long most) {
    long found = 0;
    for (Range range : ranges) {
      found += found < most ? index.count(range.from, range.to, most - found) : 0;
    }
    return Math.min(found, most);
  }

  /** Candidate positions, each once. */
  Iterator<Long> positions() {
    List<Range> ordered = new ArrayList<>(ranges);
    if (descending) {
      Collections.reverse(ordered);
    }
    Iterator<IndexEntry> entries =
        sortedFields > 0 && ordered.size() > 1
            ? merged(ordered)
            : new JoinedEntries<>(ordered, this::entries);
    Stream<Long> positions =
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, 0), false)
            .map(IndexEntry::position);
    if (index.isMultikey()) {
      Set<Long> seen = new HashSet<>();
      positions = positions.filter(seen::add);
    }
    return positions.iterator();
  }

  private Iterator<IndexEntry> entries(Range range) {
    return index.between(range.from, range.to, descending);
  }

  /** Several ranges as one, in the order that each of them has. */
  private Iterator<IndexEntry> merged(List<Range> from) {
    Comparator<IndexEntry> order = index.orderFrom(pinned);
    return new MergedEntries(
        from.stream().map(this::entries).toList(), descending ? order.reversed() : order);
  }

  private static final class Builder {

    private final SortedIndex index;
    private final Map<String, Condition> conditions;
    private final @Nullable Document orderBy;
    private List<List<Object>> prefixes = List.of(List.of());
    private List<Range> ranges = List.of();
    private int pinned;
    private int score;

    Builder(SortedIndex index, Map<String, Condition> conditions, @Nullable Document orderBy) {
      this.index = index;
      this.conditions = conditions;
      this.orderBy = orderBy;
    }

    @Nullable QueryPlan build() {
      List<String> paths = index.paths();
      if (paths.stream().anyMatch(Builder::hasNumber)) {
        return null;
      }
      pinPrefixes(paths);
      Condition next = pinned < paths.size() ? conditions.get(paths.get(pinned)) : null;
      ranges = prefixes.stream().map(prefix -> range(prefix, next)).toList();
      boolean isId = paths.equals(List.of("_id"));
      if (pinned == 0 && next == null && !(isId && startsWithId())) {
        return null;
      }
      if (next != null) {
        score += next.isRange() ? 3 : 1;
      }
      if (pinned > 0 && isId) {
        score += 1_000;
      } else if (pinned == paths.size() && index.isUnique()) {
        score += 100;
      }
      return withOrder(paths);
    }

    private void pinPrefixes(List<String> paths) {
      while (pinned < paths.size()) {
        Condition condition = conditions.get(paths.get(pinned));
        if (condition == null
            || !condition.hasPoints()
            || (long) prefixes.size() * condition.points().size() > maxRanges()) {
          return;
        }
        prefixes = extend(prefixes, condition.points(), index.ascending(pinned));
        pinned++;
        score += PINNED;
      }
    }

    /** The first field's points are worth any number of look-ups: a look-up beats a scan. */
    private int maxRanges() {
      return pinned == 0 ? Integer.MAX_VALUE : MAX_RANGES;
    }

    private Range range(List<Object> prefix, @Nullable Condition next) {
      if (next == null || !next.isRange()) {
        return new Range(IndexEntry.before(prefix), IndexEntry.after(prefix));
      }
      Object lower = next.lower();
      // Different elements of an array may satisfy the two bounds, so only one can be used.
      Object upper = lower != null && index.holdsArrays(pinned) ? null : next.upper();
      boolean ascending = index.ascending(pinned);
      Object first = ascending ? lower : upper;
      Object last = ascending ? upper : lower;
      return new Range(
          IndexEntry.before(first == null ? prefix : append(prefix, first)),
          IndexEntry.after(last == null ? prefix : append(prefix, last)));
    }

    private QueryPlan withOrder(List<String> paths) {
      if (orderBy == null || prefixes.size() > MAX_MERGED) {
        return new QueryPlan(index, ranges, pinned, false, 0, score);
      }
      int field = pinned;
      int sorted = 0;
      Boolean reversed = null;
      for (Map.Entry<String, Object> key : orderBy.entrySet()) {
        int fixed = paths.subList(0, pinned).indexOf(key.getKey());
        if (fixed >= 0 && prefixes.size() == 1 && !index.holdsArrays(fixed)) {
          sorted++;
          continue;
        }
        if (field >= paths.size()
            || !paths.get(field).equals(key.getKey())
            || index.holdsArrays(field)) {
          break;
        }
        boolean opposite = isAscending(key.getValue()) != index.ascending(field);
        if (reversed != null && reversed != opposite) {
          break;
        }
        reversed = opposite;
        field++;
        sorted++;
      }
      int bonus = sorted > 0 ? 2 : 0;
      return new QueryPlan(
          index, ranges, pinned, reversed != null && reversed, sorted, score + bonus);
    }

    private boolean startsWithId() {
      return orderBy != null
          && !orderBy.isEmpty()
          && orderBy.keySet().iterator().next().equals("_id");
    }

    private static boolean isAscending(Object direction) {
      return !(direction instanceof Number number) || number.intValue() > 0;
    }

    /** Numbers in a path mean elements of arrays, which index keys do not tell apart. */
    private static boolean hasNumber(String path) {
      return Stream.of(path.split("\\.", -1))
          .anyMatch(part -> part.chars().allMatch(Character::isDigit));
    }

    private static List<List<Object>> extend(
        List<List<Object>> prefixes, List<Object> points, boolean ascending) {
      List<Object> inOrder = ascending ? points : points.reversed();
      return prefixes.stream()
          .flatMap(prefix -> inOrder.stream().map(point -> append(prefix, point)))
          .toList();
    }

    private static List<Object> append(List<Object> prefix, Object value) {
      List<Object> longer = new ArrayList<>(prefix);
      longer.add(value);
      return List.copyOf(longer);
    }
  }
}
