package org.convocatoria.messaging.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;

/**
 * Tells apart what the store's failures mean: nothing was written, or nobody knows. The difference
 * decides what a caller may be told.
 */
final class StoreErrors {

  static final WriteConcern DURABLE =
      WriteConcern.MAJORITY.withJournal(true).withWTimeout(5, TimeUnit.SECONDS);

  private static final int DISK_FULL = 14031;
  private static final int WRITE_CONCERN_FAILED = 64;

  /** A document, or what an update would make of it, is over 16 MB. */
  private static final Set<Integer> TOO_LARGE = Set.of(10334, 17419, 17420);

  private final MongoCollection<Document> collection;
  private final RelayMetrics metrics;

  StoreErrors(MongoCollection<Document> collection, RelayMetrics metrics) {
    this.collection = collection;
    this.metrics = metrics;
  }

  <T> T read(Supplier<T> query) {
    try {
      return query.get();
    } catch (MongoException e) {
      throw new StoreUnavailableException("the store cannot be read", e);
    }
  }

  <T> T writing(Supplier<T> write) {
    try {
      return write.get();
    } catch (BsonMaximumSizeExceededException e) {
      throw tooLarge(e);
    } catch (MongoException e) {
      throw meaning(e);
    }
  }

  /** False when the id is taken; a duplicate of another unique field is an error of ours. */
  boolean inserting(String id, Runnable insert) {
    try {
      insert.run();
      return true;
    } catch (MongoWriteException e) {
      if (e.getCode() == 11000 && exists(id)) {
        return false;
      }
      throw meaning(e);
    } catch (BsonMaximumSizeExceededException e) {
      throw tooLarge(e);
    } catch (MongoException e) {
      throw meaning(e);
    }
  }

  /** The positions of those that were not inserted because their id is taken. */
  Set<Integer> insertingAll(Runnable insert) {
    return writing(
        () -> {
          try {
            insert.run();
            return Set.of();
          } catch (MongoBulkWriteException e) {
            return taken(e);
          }
        });
  }

  private static Set<Integer> taken(MongoBulkWriteException e) {
    boolean onlyTaken =
        e.getWriteErrors().stream().allMatch(w -> w.getCategory() == ErrorCategory.DUPLICATE_KEY);
    if (!onlyTaken || e.getWriteErrors().isEmpty() || e.getWriteConcernError() != null) {
      throw e;
    }
    return e.getWriteErrors().stream().map(w -> w.getIndex()).collect(Collectors.toSet());
  }

  private boolean exists(String id) {
    return read(() -> collection.find(new Document("_id", id)).first() != null);
  }

  private RuntimeException meaning(MongoException e) {
    // The time of the whole operation ran out, perhaps after the store had the command.
    boolean mayHaveBegun = e instanceof MongoOperationTimeoutException;
    if (!mayHaveBegun
        && (e instanceof MongoTimeoutException || e instanceof MongoSocketOpenException)) {
      return new StoreUnavailableException("the store cannot be reached", e);
    }
    if (e.getCode() == DISK_FULL) {
      return new StoreUnavailableException("the store's disk is full", e);
    }
    if (TOO_LARGE.contains(e.getCode())) {
      return tooLarge(e);
    }
    boolean refused =
        e instanceof MongoWriteException
            || (e instanceof MongoCommandException c && c.getErrorCode() != WRITE_CONCERN_FAILED);
    if (refused) {
      return e;
    }
    metrics.unknown(collection.getNamespace().getCollectionName());
    return new OutcomeUnknownException("the store did not confirm the write", e);
  }

  private DocumentTooLargeException tooLarge(RuntimeException e) {
    String name = collection.getNamespace().getCollectionName();
    return new DocumentTooLargeException("a document of " + name + " is over the limit", e);
  }
}
