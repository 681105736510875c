package org.convocatoria.messaging.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Read models made from events: one row per aggregate, replaced when a newer event comes. A
 * projection's collection carries its generation, so that a rebuilt one can grow beside it.
 */
public final class Projections {

  private static final String GENERATION = ".g1";

  private final MongoDatabase database;
  private final MongoConverter converter;
  private final DeclaredIndexes indexes;

  Projections(MongoDatabase database, MongoConverter converter, DeclaredIndexes indexes) {
    this.database = database;
    this.indexes = indexes;
    this.converter = converter;
  }

  /** What applying an effect did. */
  enum Outcome {
    APPLIED,
    NOT_NEWER,
    IGNORED
  }

  Outcome apply(Source source, Effect effect) {
    return switch (effect) {
      case Effect.Keep(String projection, String id, Object view) ->
          replaceIfNewer(projection, id, source, document(view));
      case Effect.Gone(String projection, String id) ->
          replaceIfNewer(projection, id, source, new Document("gone", true));
      case Effect.Unchanged() -> Outcome.IGNORED;
    };
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

  /** How many rows match, without those that are gone. */
  public long count(String projection, Bson filter) {
    return collection(projection).countDocuments(present(filter));
  }

  /** Declares an index of a projection. */
  public void index(String projection, String... fields) {
    indexes.add(projection + GENERATION, false, fields);
  }

  private static Bson present(Bson filter) {
    return and(filter, Filters.exists("gone", false));
  }

  private Document document(Object view) {
    Document document = new Document();
    converter.write(view, document);
    return document;
  }

  private Outcome replaceIfNewer(String projection, String id, Source source, Document row) {
    row.put("_id", id);
    row.put("sequence", source.sequence());
    Bson older = and(eq("_id", id), lt("sequence", source.sequence()));
    MongoCollection<Document> rows = collection(projection).withWriteConcern(WriteConcern.MAJORITY);
    try {
      rows.replaceOne(older, row, new ReplaceOptions().upsert(true));
      return Outcome.APPLIED;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      // The row exists: it is newer than this event, or another writer has just made an older one.
      long replaced = rows.replaceOne(older, row).getMatchedCount();
      return replaced == 1 ? Outcome.APPLIED : Outcome.NOT_NEWER;
    }
  }

  private MongoCollection<Document> collection(String projection) {
    return database.getCollection(projection + GENERATION);
  }
}
