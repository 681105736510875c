package org.convocatoria.messaging.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The one write by which a document changes: only as long as its version is the one seen. */
final class CompareAndSet {

  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions()
          .returnDocument(ReturnDocument.AFTER)
          .projection(Projections.include("version", "sequence", "outbox"));

  private final MongoCollection<Document> collection;
  private final StoreErrors errors;

  CompareAndSet(MongoCollection<Document> collection, StoreErrors errors) {
    this.collection = collection;
    this.errors = errors;
  }

  /**
   * Version, sequence and outbox after the write; null where the document is not as it was seen.
   */
  @Nullable Document write(String id, long version, Bson update) {
    return errors.writing(() -> collection.findOneAndUpdate(unchanged(id, version), update, AFTER));
  }

  /**
   * True where the document is still as it was seen and can be relied upon: a majority has it. What
   * is read from one member of a replica set may be rolled back, and must not be acknowledged. A
   * write that changes nothing waits for a majority like any other.
   */
  boolean isKept(Document seen) {
    Object version = seen.get("version");
    Bson same =
        and(
            eq("_id", seen.get("_id")),
            eq("version", version),
            eq("lastChange", seen.get("lastChange")));
    return errors
            .writing(() -> collection.updateOne(same, Updates.set("version", version)))
            .getMatchedCount()
        == 1;
  }

  /** Matches the document as it was seen, while its outbox has room. */
  static Bson unchanged(String id, long version) {
    return and(
        eq("_id", id),
        eq("version", version),
        exists("outbox." + (AggregateDocuments.OUTBOX_LIMIT - 1), false));
  }
}
