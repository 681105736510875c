package org.convocatoria.messaging.index;

import static com.mongodb.client.model.Filters.ne;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Lists of words that follow from what a document says and are stored beside it, so that queries
 * can use an index over them. They are made again with every write, so they go when it goes.
 *
 * @param version goes up when the same document would give other lists than before
 */
public record Derived<T>(int version, Map<String, Function<T, List<String>>> lists) {

  private static final String VERSION = "derived";

  /** Copies what it is given. */
  public Derived {
    lists = Map.copyOf(lists);
  }

  /** Nothing beside the document. */
  public static <T> Derived<T> nothing() {
    return new Derived<>(0, Map.of());
  }

  /** One list under this name. */
  public static <T> Derived<T> of(int version, String name, Function<T, List<String>> list) {
    return new Derived<>(version, Map.of(name, list));
  }

  /** And another list. */
  public Derived<T> and(String name, Function<T, List<String>> list) {
    Map<String, Function<T, List<String>>> more = new LinkedHashMap<>(lists);
    more.put(name, list);
    return new Derived<>(version, more);
  }

  /** The fields that are only for queries. */
  public Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>(lists.keySet());
    if (!lists.isEmpty()) {
      fields.add(VERSION);
    }
    return fields;
  }

  /** What to store beside a document. */
  public Document beside(T document) {
    Document beside = new Document();
    lists.forEach((name, list) -> beside.append(name, list.apply(document)));
    if (!lists.isEmpty()) {
      beside.append(VERSION, version);
    }
    return beside;
  }

  /** Those that were written without these lists, or with those of another version. */
  Bson lacking() {
    return ne(VERSION, version);
  }
}
