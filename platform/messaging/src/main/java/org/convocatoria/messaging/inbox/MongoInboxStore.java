package org.convocatoria.messaging.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.index.DeclaredIndexes;

/** Rows, recorded work, quarantine and parked records in the consumer's own MongoDB database. */
final class MongoInboxStore implements InboxStore {

  static final String WORK = "reactions";
  static final String QUARANTINE = "quarantine";
  static final String PARKED = "parked";

  private final MongoDatabase database;
  private final MongoCollection<Document> work;
  private final MongoCollection<Document> quarantine;
  private final MongoCollection<Document> parked;

  MongoInboxStore(MongoDatabase database, DeclaredIndexes indexes) {
    WriteConcern durable = WriteConcern.MAJORITY.withJournal(true);
    this.database = database.withWriteConcern(WriteConcern.MAJORITY);
    this.work = database.getCollection(WORK).withWriteConcern(durable);
    this.quarantine = database.getCollection(QUARANTINE).withWriteConcern(durable);
    this.parked = database.getCollection(PARKED).withWriteConcern(durable);
    indexes.add(WORK, false, "state");
    indexes.add(PARKED, false, "quarantine", "state", "offset");
    indexes.add(PARKED, false, "state");
  }

  @Override
  public List<Document> upsertAllOlder(String collection, List<Document> rows) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (Document row : rows) {
      writes.add(new ReplaceOneModel<>(older(row), row, new ReplaceOptions().upsert(true)));
    }
    return taken(
            () ->
                database
                    .getCollection(collection)
                    .bulkWrite(writes, new BulkWriteOptions().ordered(false)))
        .map(rows::get)
        .toList();
  }

  @Override
  public boolean replaceOlder(String collection, Document row) {
    return database.getCollection(collection).replaceOne(older(row), row).getMatchedCount() == 1;
  }

  private static Bson older(Document row) {
    return and(eq("_id", row.get("_id")), lt("sequence", row.get("sequence")));
  }

  @Override
  public int recordWork(List<Document> tasks) {
    long taken =
        taken(() -> work.insertMany(tasks, new InsertManyOptions().ordered(false))).count();
    return tasks.size() - (int) taken;
  }

  @Override
  public List<Document> workToDo(int limit, Set<String> except) {
    Bson todo = eq("state", "todo");
    Bson wanted = except.isEmpty() ? todo : and(todo, nin("_id", except));
    return work.find(wanted).limit(limit).into(new ArrayList<>());
  }

  @Override
  public void workDone(String id) {
    work.updateOne(eq("_id", id), Updates.set("state", "done"));
  }

  @Override
  public Optional<Document> decideWork(String id, Document seen, Document decided) {
    work.updateOne(and(eq("_id", id), eq("task", seen)), Updates.set("task", decided));
    return Optional.ofNullable(work.find(eq("_id", id)).first())
        .map(now -> now.get("task", Document.class));
  }

  @Override
  public Set<String> quarantined(String group) {
    Set<String> found = new HashSet<>();
    quarantine.find(eq("group", group)).forEach(row -> found.add(row.getString("_id")));
    return found;
  }

  @Override
  public boolean quarantine(String id, String group, String cause, long offset, Instant now) {
    Bson change =
        Updates.combine(
            Updates.setOnInsert("group", group),
            Updates.setOnInsert("since", Date.from(now)),
            Updates.setOnInsert("cause", cause),
            Updates.max("last", offset));
    return quarantine
            .updateOne(eq("_id", id), change, new UpdateOptions().upsert(true))
            .getMatchedCount()
        == 0;
  }

  @Override
  public boolean noteOffset(String id, long offset) {
    return quarantine.updateOne(eq("_id", id), Updates.max("last", offset)).getMatchedCount() == 1;
  }

  @Override
  public void park(Document row) {
    isDuplicate(() -> parked.insertOne(row));
  }

  @Override
  public Optional<Long> lastOffset(String id) {
    return Optional.ofNullable(quarantine.find(eq("_id", id)).first())
        .map(row -> row.get("last", Number.class).longValue());
  }

  @Override
  public List<Document> parkedOf(String id) {
    return parked
        .find(and(eq("quarantine", id), eq("state", "parked")))
        .sort(Sorts.ascending("offset"))
        .into(new ArrayList<>());
  }

  @Override
  public void discard(String recordId) {
    parked.deleteOne(and(eq("_id", recordId), eq("state", "parked")));
  }

  @Override
  public void unpark(String recordId) {
    parked.updateOne(
        eq("_id", recordId),
        Updates.combine(
            Updates.set("state", "handled"), Updates.unset("body"), Updates.unset("headers")));
  }

  @Override
  public boolean lift(String id, long last) {
    return quarantine.deleteOne(Filters.and(eq("_id", id), eq("last", last))).getDeletedCount()
        == 1;
  }

  @Override
  public void retire(String group, Set<String> collections) {
    for (String id : quarantined(group)) {
      parked.deleteMany(eq("quarantine", id));
      quarantine.deleteOne(eq("_id", id));
    }
    collections.forEach(collection -> database.getCollection(collection).drop());
  }

  /** Places of the writes whose id was taken; any other failure comes through. */
  private static Stream<Integer> taken(Runnable writes) {
    try {
      writes.run();
      return Stream.empty();
    } catch (MongoBulkWriteException e) {
      boolean onlyTaken =
          e.getWriteErrors().stream().allMatch(w -> w.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!onlyTaken || e.getWriteConcernError() != null) {
        throw e;
      }
      return e.getWriteErrors().stream().map(BulkWriteError::getIndex);
    }
  }

  private static boolean isDuplicate(Runnable write) {
    try {
      write.run();
      return false;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return true;
    }
  }
}
