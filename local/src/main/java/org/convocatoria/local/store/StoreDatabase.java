package org.convocatoria.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database whose collections lie in the journal, and the commands the library gets wrong. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Long> {

  private static final int DEFAULT_BATCH = 1_000;
  private static final List<String> UNSUPPORTED_INDEX_OPTIONS =
      List.of("collation", "partialFilterExpression", "weights", "wildcardProjection");

  private final Tables tables;
  private final List<StoreCollection> onStart;
  private boolean opened;

  StoreDatabase(String name, CursorRegistry cursors, Tables tables) {
    super(name, cursors);
    this.tables = tables;
    this.onStart = new ArrayList<>();
    initializeNamespacesAndIndexes();
    List.copyOf(onStart).forEach(this::completeIdIndex);
    this.opened = true;
    onStart.parallelStream().forEach(StoreCollection::finishOpening);
    onStart.clear();
  }

  /**
   * A collection is made by several records. Where the store ended between them, its key would be
   * no key any more, and the same request could make two documents.
   */
  private void completeIdIndex(StoreCollection collection) {
    String name = collection.getCollectionName();
    boolean missing =
        !name.startsWith("system.")
            && collection.getIndexes().stream().noneMatch(StoreDatabase::isOfIds);
    if (missing) {
      addIndex(
          new Document("name", "_id_")
              .append("ns", getFullCollectionNamespace(name))
              .append("key", new Document("_id", 1)));
    }
  }

  private static boolean isOfIds(Index<Long> index) {
    return index.getKeys().size() == 1 && index.getKeys().getFirst().getKey().equals("_id");
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
    DatabaseResolver own = this::onlyThis;
    return switch (command) {
      case "find" -> {
        query.putIfAbsent("batchSize", DEFAULT_BATCH);
        yield super.handleCommand(channel, command, query, own, oplog);
      }
      case "insert" -> insert(channel, command, query, own, oplog);
      case "createIndexes" -> {
        refuseUnsupportedIndexes(query);
        yield super.handleCommand(channel, command, query, own, oplog);
      }
      case "aggregate" -> {
        Document reply = aggregate(query, own, oplog);
        yield reply == null ? super.handleCommand(channel, command, query, own, oplog) : reply;
      }
      default -> super.handleCommand(channel, command, query, own, oplog);
    };
  }

  /** A pipeline that names another database would go past what its user may do. */
  private MongoDatabase onlyThis(String name) {
    if (!name.equals(getDatabaseName())) {
      throw StoreGuard.unauthorized(
          "a command on %s does not reach %s".formatted(getDatabaseName(), name));
    }
    return this;
  }

  /** The library answers the number of documents sent; the protocol wants the number inserted. */
  private Document insert(
      Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
    Document reply = super.handleCommand(channel, command, query, resolver, oplog);
    if (reply.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
      boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
      Document first = (Document) errors.getFirst();
      int sent = query.get("documents") instanceof Collection<?> documents ? documents.size() : 0;
      reply.put("n", ordered ? first.get("index") : (Object) (sent - errors.size()));
    }
    return reply;
  }

  /** Lets the leading $match use indexes and streams the rest; null where the library will do. */
  private @Nullable Document aggregate(Document query, DatabaseResolver resolver, Oplog oplog) {
    if (!(query.get("aggregate") instanceof String name)
        || !(resolveCollection(name, false) instanceof StoreCollection collection)) {
      return null;
    }
    List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
    if (pipeline.isEmpty() || pipeline.getFirst().containsKey("$changeStream")) {
      return null;
    }
    Document filter = new Document();
    List<Document> stages = pipeline;
    if (pipeline.getFirst().get("$match") instanceof Document match) {
      filter = match;
      stages = pipeline.subList(1, pipeline.size());
    }
    if (isCount(stages)) {
      long found =
          filter.isEmpty() && stages.size() == 1
              ? collection.count()
              : collection.countMatches(filter, limit(stages));
      List<Document> none = List.of();
      Document row = new Document("_id", 1).append("n", (int) found);
      return cursorReply(name, found == 0 ? none : List.of(row));
    }
    Aggregation aggregation = Aggregation.fromPipeline(stages, resolver, this, collection, oplog);
    aggregation.validate(query);
    Set<String> fields = FilterFields.of(filter, stages);
    Stream<Document> documents = collection.stream(filter, fields);
    return cursorReply(name, aggregation.runStages(documents));
  }

  /** As drivers count: with a limit before it, or without. */
  private static boolean isCount(List<Document> stages) {
    Document count = new Document("_id", 1).append("n", new Document("$sum", 1));
    return !stages.isEmpty()
        && count.equals(stages.getLast().get("$group"))
        && (stages.size() == 1
            || (stages.size() == 2 && stages.getFirst().get("$limit") instanceof Number));
  }

  private static long limit(List<Document> stages) {
    return stages.getFirst().get("$limit") instanceof Number limit
        ? limit.longValue()
        : Long.MAX_VALUE;
  }

  private Document cursorReply(String collection, List<Document> documents) {
    Document cursor =
        new Document("id", 0L)
            .append("ns", getFullCollectionNamespace(collection))
            .append("firstBatch", documents);
    Document reply = new Document("cursor", cursor);
    Utils.markOkay(reply);
    return reply;
  }

  private static void refuseUnsupportedIndexes(Document query) {
    if (!(query.get("indexes") instanceof Collection<?> descriptions)) {
      return;
    }
    for (Object description : descriptions) {
      for (String option : UNSUPPORTED_INDEX_OPTIONS) {
        if (((Document) description).containsKey(option)) {
          throw new MongoServerError(
              67, "CannotCreateIndex", "The embedded store has no index option " + option);
        }
      }
    }
  }

  @Override
  protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
    StoreCollection collection =
        new StoreCollection(this, name, options, cursorRegistry, tables, !opened);
    if (!opened) {
      onStart.add(collection);
    }
    return collection;
  }

  @Override
  protected Index<Long> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new SortedIndex(name, keys, true, sparse, !opened);
  }

  @Override
  protected Index<Long> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new SortedIndex(name, keys, false, sparse, !opened);
  }

  @Override
  protected long getStorageSize() {
    return tables.journal().liveBytes();
  }

  @Override
  protected long getFileSize() {
    return tables.journal().liveBytes();
  }
}
