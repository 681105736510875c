package org.convocatoria.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
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

  /** The conditions of all paths, from the top level of the filter and its `$and` parts. */
  static Map<String, Condition> of(Document filter) {
    Map<String, Condition> conditions = new HashMap<>();
    collect(filter, conditions);
    return conditions;
  }

  boolean hasPoints() {
    return !points.isEmpty();
  }

  boolean isRange() {
    return lower != null || upper != null;
  }

  private static void collect(Document filter, Map<String, Condition> conditions) {
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
          conditions.merge(entry.getKey(), condition, Condition::stronger);
        }
      }
    }
  }

  /** Both hold, so either alone is a correct plan: the one that says more. */
  private static Condition stronger(Condition one, Condition other) {
    if (one.hasPoints() || other.hasPoints()) {
      return one.hasPoints() ? one : other;
    }
    return one.isRange() ? one : other;
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
