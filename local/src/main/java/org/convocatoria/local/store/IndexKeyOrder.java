package org.convocatoria.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a {@link SortedIndex}: field by field in each field's direction, then by position. A
 * bound may name fewer fields than the index has; it then sorts before or after all that begin so.
 */
record IndexKeyOrder(List<Boolean> ascending) implements Comparator<IndexEntry> {

  static IndexKeyOrder of(List<IndexKey> keys) {
    return new IndexKeyOrder(keys.stream().map(IndexKey::isAscending).toList());
  }

  /** The same from this field on, for entries that are equal before it. */
  Comparator<IndexEntry> from(int field) {
    return (left, right) -> {
      for (int i = field; i < ascending.size(); i++) {
        int order = compareField(i, left.values().get(i), right.values().get(i));
        if (order != 0) {
          return order;
        }
      }
      return Long.compare(left.position(), right.position());
    };
  }

  int compareField(int field, Object left, Object right) {
    int order = compareValues(left, right);
    return ascending.get(field) ? order : -order;
  }

  @Override
  public int compare(IndexEntry left, IndexEntry right) {
    int head = left.compareHead(right);
    if (head != 0) {
      return ascending.getFirst() ? head : -head;
    }
    int common = Math.min(left.values().size(), right.values().size());
    for (int i = 0; i < common; i++) {
      int order = compareField(i, left.values().get(i), right.values().get(i));
      if (order != 0) {
        return order;
      }
    }
    if (left.edge() != right.edge()) {
      return Integer.compare(left.edge(), right.edge());
    }
    return Long.compare(left.position(), right.position());
  }

  /** MongoDB's order of values across types; a missing value equals null. */
  static int compareValues(@Nullable Object left, @Nullable Object right) {
    // The common cases first: the library's comparator looks types up in a list, for every pair.
    if (left instanceof String one && right instanceof String other) {
      return one.compareTo(other);
    }
    if (left instanceof Instant one && right instanceof Instant other) {
      return one.compareTo(other);
    }
    if (left instanceof Number one && right instanceof Number other) {
      if (isWhole(one) && isWhole(other)) {
        return Long.compare(one.longValue(), other.longValue());
      }
    }
    return ValueComparator.ascWithoutListHandling()
        .compare(Missing.ofNullable(left), Missing.ofNullable(right));
  }

  private static boolean isWhole(Number value) {
    return value instanceof Integer || value instanceof Long;
  }
}
