package org.convocatoria.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a {@link SortedIndex}: field by field in each field's direction, then by position. A
 * bound may name fewer fields than the index has; it then sorts before or after all that begin so.
 */
record IndexKeyOrder(List<Boolean> ascending) implements Comparator<IndexKeyOrder.Entry> {

  /** An index entry, or a bound between entries: `edge` is 0 for entries, -1 or 1 for bounds. */
  record Entry(List<Object> values, long position, int edge) {

    static Entry before(List<Object> prefix) {
      return new Entry(prefix, 0, -1);
    }

    static Entry after(List<Object> prefix) {
      return new Entry(prefix, 0, 1);
    }
  }

  static IndexKeyOrder of(List<IndexKey> keys) {
    return new IndexKeyOrder(keys.stream().map(IndexKey::isAscending).toList());
  }

  @Override
  public int compare(Entry left, Entry right) {
    int common = Math.min(left.values().size(), right.values().size());
    for (int i = 0; i < common; i++) {
      int order = compareValues(left.values().get(i), right.values().get(i));
      if (order != 0) {
        return ascending.get(i) ? order : -order;
      }
    }
    if (left.edge() != right.edge()) {
      return Integer.compare(left.edge(), right.edge());
    }
    return Long.compare(left.position(), right.position());
  }

  /** MongoDB's order of values across types; a missing value equals null. */
  static int compareValues(@Nullable Object left, @Nullable Object right) {
    if (left instanceof String one && right instanceof String other) {
      return one.compareTo(other);
    }
    return ValueComparator.ascWithoutListHandling()
        .compare(Missing.ofNullable(left), Missing.ofNullable(right));
  }
}
