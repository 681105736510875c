package org.convocatoria.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Which keys a document has in an index: one, none, or one for each element of an array. */
final class IndexKeys {

  private final List<String> paths;
  private final boolean unique;
  private final boolean sparse;
  private final AtomicLong arrays = new AtomicLong();

  IndexKeys(List<String> paths, boolean unique, boolean sparse) {
    this.paths = List.copyOf(paths);
    this.unique = unique;
    this.sparse = sparse;
  }

  List<String> paths() {
    return paths;
  }

  boolean sawArray() {
    return arrays.get() != 0;
  }

  boolean sawArray(int path) {
    return (arrays.get() & 1L << path) != 0;
  }

  List<List<Object>> of(Document document) {
    List<List<Object>> keys = List.of(List.of());
    boolean allMissing = true;
    for (int i = 0; i < paths.size(); i++) {
      List<Object> values = values(document, i);
      allMissing &= values.isEmpty();
      if (i == 0 && values.isEmpty() && !unique) {
        return List.of();
      }
      keys = multiply(keys, values.isEmpty() ? List.of(Missing.getInstance()) : values);
    }
    return allMissing && sparse ? List.of() : keys;
  }

  /**
   * Empty where the path leads nowhere; null is Missing, as the order of values equates the two.
   */
  private List<Object> values(Document document, int number) {
    String path = paths.get(number);
    Object value =
        path.indexOf('.') < 0
            ? document.getOrMissing(path)
            : Utils.getSubdocumentValueCollectionAware(document, path);
    if (value instanceof Missing) {
      return List.of();
    }
    if (!(value instanceof Collection<?> elements)) {
      return List.of(Missing.ofNullable(value));
    }
    arrays.accumulateAndGet(1L << number, (known, more) -> known | more);
    List<Object> values = new ArrayList<>();
    for (Object element : elements) {
      if (!(element instanceof Missing)) {
        values.add(Missing.ofNullable(element));
      }
    }
    if (elements.isEmpty()) {
      // An empty array is present, so {$exists: true} has to find it; it has no value to equal.
      values.add(List.of());
    }
    return values;
  }

  private List<List<Object>> multiply(List<List<Object>> keys, List<Object> values) {
    if (keys.size() == 1 && values.size() == 1) {
      return List.of(longer(keys.getFirst(), values.getFirst()));
    }
    List<List<Object>> product = new ArrayList<>(keys.size() * values.size());
    for (List<Object> key : keys) {
      for (Object value : values) {
        product.add(longer(key, value));
      }
    }
    return product;
  }

  private static List<Object> longer(List<Object> key, Object value) {
    if (key.isEmpty()) {
      return List.of(value);
    }
    List<Object> longer = new ArrayList<>(key);
    longer.add(value);
    return List.copyOf(longer);
  }
}
