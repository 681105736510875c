package org.convocatoria.messaging.outbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reading of aggregates' states; outboxes are left out. */
public abstract sealed class AggregateReads<S> permits Aggregates {

  /** Without it the store sends up to 16 MB at once, which takes several times that when read. */
  private static final int AT_ONCE = 500;

  final String name;
  private final MongoCollection<Document> reads;
  private final AggregateDocuments<S, ?> documents;
  private final StoreErrors errors;

  AggregateReads(
      String name,
      MongoCollection<Document> reads,
      AggregateDocuments<S, ?> documents,
      StoreErrors errors) {
    this.name = name;
    this.reads = reads;
    this.documents = documents;
    this.errors = errors;
  }

  /** Those that match, sorted, at most {@code limit} (0: all). */
  public List<Stored<S>> find(Bson filter, Bson sort, int limit) {
    return listed(filter, sort, limit, documents.withoutMachinery()).stream()
        .map(documents::read)
        .toList();
  }

  /** All that match, in no particular order. */
  public List<Stored<S>> find(Bson filter) {
    return find(filter, new Document(), 0);
  }

  /** How many match. */
  public long count(Bson filter) {
    return errors.read(() -> reads.countDocuments(filter));
  }

  /** Counts what matches, up to a limit. */
  public long count(Bson filter, int most) {
    return errors.read(() -> reads.countDocuments(filter, new CountOptions().limit(most)));
  }

  /** The versions of those that match, sorted, each as its id with its number. */
  public List<String> versions(Bson filter, Bson sort, int limit) {
    return listed(filter, sort, limit, Projections.include("version")).stream()
        .map(each -> each.getString("_id") + ":" + each.getLong("version"))
        .toList();
  }

  /** The aggregate with this id. */
  public Optional<Stored<S>> find(String id) {
    return find(eq("_id", id), new Document(), 1).stream().findFirst();
  }

  /** A reader of the same aggregates that decodes each version of one once. */
  public RememberedStates<S> remembered() {
    return new RememberedStates<>(this);
  }

  /** Rows of an aggregation over the stored states, for counts and reports. */
  public List<Document> aggregate(List<? extends Bson> pipeline) {
    return errors.read(() -> reads.aggregate(pipeline).into(new ArrayList<>()));
  }

  /** Hands over such rows one by one, where all of them would not fit into memory. */
  public void aggregate(List<? extends Bson> pipeline, Consumer<Document> each) {
    errors.read(
        () -> {
          reads.aggregate(pipeline).batchSize(AT_ONCE).forEach(each);
          return pipeline;
        });
  }

  /** Such rows, each read as this record; for lists that need little of a large state. */
  public <R> List<R> aggregate(List<? extends Bson> pipeline, Class<R> row) {
    return aggregate(pipeline).stream().map(each -> documents.as(row, each)).toList();
  }

  /** The ids of all there are. */
  List<String> ids() {
    return listed(new Document(), new Document(), 0, Projections.include("_id")).stream()
        .map(document -> document.getString("_id"))
        .toList();
  }

  /** Of those that match, which version each has and which change made it. */
  final List<Document> marks(Bson filter, Bson sort, int limit) {
    return listed(filter, sort, limit, Projections.include("version", "lastChange"));
  }

  final List<Document> documents(Bson filter) {
    return listed(filter, new Document(), 0, documents.withoutMachinery());
  }

  final Stored<S> read(Document document) {
    return documents.read(document);
  }

  private List<Document> listed(Bson filter, Bson sort, int limit, Bson projection) {
    return errors.read(
        () ->
            reads
                .find(filter)
                .projection(projection)
                .sort(sort)
                .limit(limit)
                .into(new ArrayList<>()));
  }

  final Document raw(String id) {
    Document found =
        errors.read(
            () -> reads.find(eq("_id", id)).projection(documents.withoutMachinery()).first());
    if (found == null) {
      throw new UnknownAggregateException("no " + name + " " + id);
    }
    return found;
  }
}
