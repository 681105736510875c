package org.convocatoria.messaging.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.convocatoria.messaging.index.Derived;
import org.convocatoria.messaging.index.Deriving;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Read models made from events: one row per aggregate, replaced when a newer event comes. A
 * projection's collection carries its generation, so that a rebuilt one can grow beside it.
 */
public final class Projections {

  private final MongoDatabase database;
  private final MongoConverter converter;
  private final DeclaredIndexes indexes;
  private final Deriving deriving;
  private final InboxStore store;
  private final Map<String, Derived<Document>> derived = new ConcurrentHashMap<>();
  private final List<Index> declared = new CopyOnWriteArrayList<>();
  private final Generations generations;

  Projections(
      MongoDatabase database,
      MongoConverter converter,
      DeclaredIndexes indexes,
      Deriving deriving,
      InboxStore store,
      Generations generations) {
    this.generations = generations;
    this.database = database;
    this.store = store;
    this.indexes = indexes;
    this.deriving = deriving;
    this.converter = converter;
  }

  /** What an effect leaves behind, and where; null where it leaves nothing. */
  @Nullable Row row(int generation, Source source, Effect effect) {
    return switch (effect) {
      case Effect.Keep(String projection, String id, Object view) ->
          row(generation, projection, id, source, document(projection, view));
      case Effect.Gone(String projection, String id) ->
          row(generation, projection, id, source, new Document("gone", true));
      case Effect.Unchanged() -> null;
    };
  }

  /** A row and the collection it belongs into. */
  record Row(String collection, Document document) {

    String id() {
      return document.getString("_id");
    }

    long sequence() {
      return document.getLong("sequence");
    }
  }

  private static Row row(
      int generation, String projection, String id, Source source, Document document) {
    document.put("_id", id);
    document.put("sequence", source.sequence());
    return new Row(Generations.collection(projection, generation), document);
  }

  /** The row of this id as the view it was kept as; none where it is unknown or gone. */
  public <V> Optional<V> find(String projection, Class<V> view, String id) {
    return find(projection, view, eq("_id", id)).stream().findFirst();
  }

  /** The rows that match, without those that are gone. */
  public <V> List<V> find(String projection, Class<V> view, Bson filter) {
    return find(projection, view, filter, new Document(), 0);
  }

  /** The rows that match, sorted, at most {@code limit} (0: all), without those that are gone. */
  public <V> List<V> find(String projection, Class<V> view, Bson filter, Bson sort, int limit) {
    List<V> found = new ArrayList<>();
    collection(projection)
        .find(present(filter))
        .sort(sort)
        .limit(limit)
        .forEach(document -> found.add(converter.read(view, document)));
    return found;
  }

  /** The row with the greatest value of a field; none where there are no rows. */
  public <V> Optional<V> last(String projection, Class<V> view, String field) {
    return find(projection, view, Filters.empty(), Sorts.descending(field), 1).stream().findFirst();
  }

  /** How many rows match, without those that are gone. */
  public long count(String projection, Bson filter) {
    return collection(projection).countDocuments(present(filter));
  }

  /** The ids of the rows that match, without those that are gone. */
  public Set<String> ids(String projection, Bson filter) {
    return collection(projection)
        .find(present(filter))
        .projection(com.mongodb.client.model.Projections.include("_id"))
        .map(row -> row.getString("_id"))
        .into(new HashSet<>());
  }

  /** Declares lists for queries beside each row of a projection, with an index over each. */
  public void derive(String projection, Derived<Document> lists) {
    derived.put(projection, lists);
    lists.values().keySet().forEach(name -> index(projection, name));
    deriving.add(() -> collection(projection), "sequence", row -> row, lists);
  }

  /** Declares an index of a projection. */
  public void index(String projection, String... fields) {
    declared.add(new Index(projection, fields));
    indexes.add(Generations.collection(projection, 1), false, fields);
  }

  /** Makes the declared indexes for a generation of these projections. */
  void prepare(Set<String> names, int generation) {
    declared.stream()
        .filter(index -> names.contains(index.projection()))
        .forEach(
            index ->
                indexes.add(
                    Generations.collection(index.projection(), generation), false, index.fields()));
  }

  private static final class Index {

    private final String projection;
    private final String[] fields;

    Index(String projection, String... fields) {
      this.projection = projection;
      this.fields = fields;
    }

    String projection() {
      return projection;
    }

    String[] fields() {
      return fields;
    }
  }

  private static Bson present(Bson filter) {
    return and(filter, Filters.exists("gone", false));
  }

  private Document document(String projection, Object view) {
    Document document = new Document();
    converter.write(view, document);
    Derived<Document> beside = derived.get(projection);
    if (beside != null) {
      document.putAll(beside.beside(document));
    }
    return document;
  }

  /**
   * Puts rows of different ids in the place of older ones, at once.
   *
   * @return how many were not newer than what is there
   */
  int replaceAll(List<Row> rows) {
    return rows.stream().collect(Collectors.groupingBy(Row::collection)).entrySet().stream()
        .mapToInt(
            part ->
                replaceOlder(
                    store, part.getKey(), part.getValue().stream().map(Row::document).toList()))
        .sum();
  }

  static int replaceOlder(InboxStore store, String collection, List<Document> rows) {
    int notNewer = 0;
    for (Document row : store.upsertAllOlder(collection, rows)) {
      // The row exists: it is newer than this event, or another writer has just made an older one.
      notNewer += store.replaceOlder(collection, row) ? 0 : 1;
    }
    return notNewer;
  }

  private MongoCollection<Document> collection(String projection) {
    return database.getCollection(generations.collection(projection));
  }
}
