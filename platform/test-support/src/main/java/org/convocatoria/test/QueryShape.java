package org.convocatoria.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What MongoDB's planner looks at in a query: fields compared with values, fields with a range, and
 * the order. Whatever else a filter says is checked document by document.
 *
 * @param branches the alternatives, where the filter has nothing but alternatives
 * @param order fields with their directions, 1 or -1
 */
record QueryShape(
    Set<String> equal,
    Set<String> ranges,
    List<QueryShape> branches,
    boolean filtered,
    Map<String, Integer> order) {

  private static final Set<String> BOUNDS = Set.of("$gt", "$gte", "$lt", "$lte");

  /** An index: its fields in order with their directions. */
  record Index(Map<String, Integer> keys, boolean unique) {

    List<String> fields() {
      return List.copyOf(keys.keySet());
    }
  }

  static QueryShape of(BsonDocument filter, Map<String, Integer> order) {
    Set<String> equal = new TreeSet<>();
    Set<String> ranges = new TreeSet<>();
    List<QueryShape> branches = new ArrayList<>();
    boolean filtered = collect(filter, equal, ranges, branches);
    ranges.removeAll(equal);
    return new QueryShape(equal, ranges, branches, filtered, order);
  }

  private static boolean collect(
      BsonDocument filter, Set<String> equal, Set<String> ranges, List<QueryShape> branches) {
    boolean filtered = false;
    for (Map.Entry<String, BsonValue> each : filter.entrySet()) {
      String name = each.getKey();
      if (name.equals("$and")) {
        for (BsonValue part : each.getValue().asArray()) {
          filtered |= collect(part.asDocument(), equal, ranges, branches);
        }
        continue;
      }
      if (name.equals("$or")) {
        alternatives(each.getValue().asArray(), branches);
      } else if (isPoint(each.getValue())) {
        equal.add(name);
      } else if (isRange(each.getValue())) {
        ranges.add(name);
      }
      // Rows that are gone, and ids to leave out, are few; nobody looks for the others by them.
      filtered |= !name.equals("gone") && !name.equals("_id");
    }
    return filtered;
  }

  private static void alternatives(BsonArray parts, List<QueryShape> branches) {
    parts.forEach(part -> branches.add(of(part.asDocument(), Map.of())));
  }

  private static boolean isPoint(BsonValue value) {
    if (!value.isDocument() || value.asDocument().isEmpty()) {
      return !value.isRegularExpression();
    }
    Set<String> operators = value.asDocument().keySet();
    return !operators.iterator().next().startsWith("$")
        || operators.contains("$eq")
        || operators.contains("$in");
  }

  private static boolean isRange(BsonValue value) {
    return value.isDocument() && value.asDocument().keySet().stream().anyMatch(BOUNDS::contains);
  }

  /** Why no index serves it well; null where one does, or where it is meant to read everything. */
  @Nullable String fault(List<Index> indexes) {
    if (isOfFewDocuments(indexes)) {
      return null;
    }
    if (!order.isEmpty() && indexes.stream().noneMatch(this::isOrderedBy)) {
      return "sorts in memory";
    }
    if (filtered && order.isEmpty() && !isNarrowed(indexes)) {
      return "reads every document";
    }
    if (equal.contains("call") && indexes.stream().noneMatch(this::beginsWithinTheCall)) {
      return "reads other calls too";
    }
    return null;
  }

  private boolean isOfFewDocuments(List<Index> indexes) {
    return indexes.stream().anyMatch(index -> index.unique() && equal.containsAll(index.fields()));
  }

  private boolean isNarrowed(List<Index> indexes) {
    boolean byItself =
        indexes.stream()
            .map(index -> index.fields().getFirst())
            .anyMatch(first -> equal.contains(first) || ranges.contains(first));
    return byItself
        || (!branches.isEmpty() && branches.stream().allMatch(each -> each.isNarrowed(indexes)));
  }

  private boolean beginsWithinTheCall(Index index) {
    for (String field : index.fields()) {
      if (field.equals("call")) {
        return true;
      }
      if (!equal.contains(field)) {
        return false;
      }
    }
    return false;
  }

  /** Equalities first, then the order's fields, all in the index's directions or all reversed. */
  private boolean isOrderedBy(Index index) {
    List<String> wanted = order.keySet().stream().filter(each -> !equal.contains(each)).toList();
    int found = 0;
    int turned = 0;
    for (Map.Entry<String, Integer> key : index.keys().entrySet()) {
      if (found == wanted.size()) {
        break;
      }
      if (key.getKey().equals(wanted.get(found))) {
        int direction = key.getValue() * order.getOrDefault(key.getKey(), 0);
        if (turned != 0 && turned != direction) {
          return false;
        }
        turned = direction;
        found++;
      } else if (!equal.contains(key.getKey())) {
        return false;
      }
    }
    return found == wanted.size();
  }
}
