package org.convocatoria.messaging.index;

import static com.mongodb.client.model.Filters.ne;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Fields that follow from what a document says and are stored beside it, so that queries can use an
 * index over them: lists of words, or a state that is the last of several. They are made again with
 * every write, so they go when it goes.
 *
 * @param version goes up when the same document would give other fields than before
 * @param values what is stored under each name, nothing where it is null
 */
public record Derived<T>(int version, Map<String, Function<T, ? extends @Nullable Object>> values) {

  static final String VERSION = "derived";

  /** Copies what it is given. */
  public Derived {
    values = Map.copyOf(values);
  }

  /** Nothing beside the document. */
  public static <T> Derived<T> nothing() {
    return new Derived<>(0, Map.of());
  }

  /** One field of this name. */
  public static <T> Derived<T> of(
      int version, String name, Function<T, ? extends @Nullable Object> value) {
    return new Derived<>(version, Map.of(name, value));
  }

  /** And another one. */
  public Derived<T> and(String name, Function<T, ? extends @Nullable Object> value) {
    Map<String, Function<T, ? extends @Nullable Object>> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Derived<>(version, more);
  }

  /** The fields that are only for queries. */
  public Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>(values.keySet());
    if (!values.isEmpty()) {
      fields.add(VERSION);
    }
    return fields;
  }

  /** What to store beside a document. */
  public Document beside(T document) {
    Document beside = new Document();
    values.forEach(
        (name, value) -> {
          Object derived = value.apply(document);
          if (derived != null) {
            beside.append(name, derived);
          }
        });
    if (!values.isEmpty()) {
      beside.append(VERSION, version);
    }
    return beside;
  }

  /** True of a document that is there and was written without these fields, or with others. */
  boolean isLackedBy(Document document) {
    return !document.containsKey("gone") && !Integer.valueOf(version).equals(document.get(VERSION));
  }

  /** Those that were written without these fields, or with those of another version. */
  Bson lacking() {
    return ne(VERSION, version);
  }
}
