package org.convocatoria.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of one path, as far as an index can use it: one of some points, a range, or
 * only that it exists. Always weaker than or equal to the filter, never stronger.
 */
record Condition(List<Object> points, @Nullable Object lower, @Nullable Object upper) {

  private static final Condition EXISTS = new Condition(List.of(), null, null);

  /**
   * The conditions of all paths, from the top level of the filter and its `$and` parts. Where a
   * path has several, as an array of words does, there is a choice for each of them.
   */
  static List<Map<String, Condition>> choices(Document filter) {
    Map<String, List<Condition>> all = new HashMap<>();
    collect(filter, all);
    Map<String, Condition> strongest = new HashMap<>();
    all.forEach(
        (path, each) ->
            each.stream().reduce(Condition::stronger).ifPresent(it -> strongest.put(path, it)));
    List<Map<String, Condition>> choices = new ArrayList<>(List.of(strongest));
    all.forEach(
        (path, each) ->
            each.stream()
                .filter(other -> other.hasPoints() && !other.equals(strongest.get(path)))
                .map(other -> with(strongest, path, other))
                .forEach(choices::add));
    return choices;
  }

  private static Map<String, Condition> with(
      Map<String, Condition> conditions, String path, Condition other) {
    Map<String, Condition> changed = new HashMap<>(conditions);
    changed.put(path, other);
    return changed;
  }

  boolean hasPoints() {
    return !points.isEmpty();
  }

  boolean isRange() {
    return lower != null || upper != null;
  }

  private static void collect(Document filter, Map<String, List<Condition>> conditions) {
    for (Map.Entry<String, Object> entry : filter.entrySet()) {
      if (entry.getKey().equals("$and") && entry.getValue() instanceof Collection<?> parts) {
        for (Object part : parts) {
          if (part instanceof Document document) {
            collect(document, conditions);
          }
        }
      } else if (!entry.getKey().startsWith("$")) {
        Condition condition = ofValue(entry.getValue());
        if (condition != null) {
          conditions.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(condition);
        }
      }
    }
  }

  /** Both hold, so either alone is a correct plan: the one that says more, or the common range. */
  private static Condition stronger(Condition one, Condition other) {
    if (one.hasPoints() || other.hasPoints()) {
      return one.hasPoints() ? one : other;
    }
    return new Condition(
        List.of(), further(one.lower, other.lower, 1), further(one.upper, other.upper, -1));
  }

  private static @Nullable Object further(
      @Nullable Object one, @Nullable Object other, int direction) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return IndexKeyOrder.compareValues(one, other) * direction > 0 ? one : other;
  }

  private static @Nullable Condition ofValue(@Nullable Object value) {
    if (value instanceof Document operators) {
      return isOperators(operators) ? ofOperators(operators) : null;
    }
    return value != null && isPlain(value) ? point(value) : null;
  }

  private static @Nullable Condition ofOperators(Document operators) {
    Object equal = operators.get("$eq");
    if (equal != null && isPlain(equal)) {
      return point(equal);
    }
    if (operators.get("$in") instanceof Collection<?> values
        && values.stream().allMatch(Condition::isPlain)) {
      TreeSet<Object> points = new TreeSet<>(IndexKeyOrder::compareValues);
      points.addAll(values);
      // An empty $in matches nothing: no points, and an upper bound below everything.
      return points.isEmpty() ? null : new Condition(List.copyOf(points), null, null);
    }
    Object lower = firstPlain(operators.get("$gte"), operators.get("$gt"));
    Object upper = firstPlain(operators.get("$lte"), operators.get("$lt"));
    if (lower != null || upper != null) {
      return new Condition(List.of(), lower, upper);
    }
    return Boolean.TRUE.equals(operators.get("$exists")) ? EXISTS : null;
  }

  private static Condition point(Object value) {
    return new Condition(List.of(value), null, null);
  }

  private static @Nullable Object firstPlain(@Nullable Object one, @Nullable Object other) {
    if (isPlain(one)) {
      return one;
    }
    return isPlain(other) ? other : null;
  }

  private static boolean isOperators(Document document) {
    return !document.isEmpty()
        && document.keySet().iterator().next().startsWith("$")
        && !BsonRegularExpression.isRegularExpression(document);
  }

  /** Null also matches what is missing, arrays and documents match in ways of their own. */
  private static boolean isPlain(@Nullable Object value) {
    return !Missing.isNullOrMissing(value)
        && !(value instanceof Collection)
        && !(value instanceof Map)
        && !(value instanceof BsonRegularExpression);
  }
}
