package org.convocatoria.messaging.inbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Keeps aside what cannot be handled. A failing record's key is quarantined, so that later records
 * of the same aggregate wait behind it in order while all others go on.
 */
final class Quarantine {

  private final MongoCollection<Document> quarantined;
  private final MongoCollection<Document> parked;
  private final Clock clock;
  private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();

  Quarantine(MongoDatabase database, Clock clock) {
    WriteConcern durable = WriteConcern.MAJORITY.withJournal(true);
    this.quarantined = database.getCollection("quarantine").withWriteConcern(durable);
    this.parked = database.getCollection("parked").withWriteConcern(durable);
    this.clock = clock;
  }

  /**
   * Has a group's quarantined keys read anew before its next record, since another instance may
   * have set some aside. The read is the record's: where it fails, that record is tried again.
   */
  void forget(String group) {
    keys.remove(group);
  }

  /** True when the record's key is quarantined; the record is then parked behind the others. */
  boolean parkIfQuarantined(String group, InboxRecord record) {
    String id = id(group, record);
    Set<String> known = keys.computeIfAbsent(group, this::read);
    if (!known.contains(id)) {
      return false;
    }
    long matched =
        quarantined
            .updateOne(eq("_id", id), Updates.max("last", record.offset()))
            .getMatchedCount();
    if (matched == 0) {
      // Lifted meanwhile: this record is handled like any other.
      known.remove(id);
      return false;
    }
    park(group, record, "behind-a-parked-record");
    return true;
  }

  /** Parks a record that failed for good; true when its key was not quarantined before. */
  boolean quarantine(String group, InboxRecord record, String cause) {
    String id = id(group, record);
    boolean isNew =
        quarantined
                .updateOne(
                    eq("_id", id),
                    Updates.combine(
                        Updates.setOnInsert("group", group),
                        Updates.setOnInsert("since", Date.from(clock.instant())),
                        Updates.setOnInsert("cause", cause),
                        Updates.max("last", record.offset())),
                    new UpdateOptions().upsert(true))
                .getMatchedCount()
            == 0;
    keys.computeIfPresent(
        group,
        (_, known) -> {
          known.add(id);
          return known;
        });
    park(group, record, cause);
    return isNew;
  }

  /** Records set aside in this service and not yet handled. */
  long parkedCount() {
    return parked.countDocuments(Filters.eq("state", "parked"));
  }

  /** Keys that wait for someone to look at them. */
  long quarantinedCount() {
    return quarantined.countDocuments();
  }

  private Set<String> read(String group) {
    Set<String> found = ConcurrentHashMap.newKeySet();
    quarantined.find(eq("group", group)).forEach(row -> found.add(row.getString("_id")));
    return found;
  }

  private void park(String group, InboxRecord record, String cause) {
    byte[] body = record.body();
    Document row =
        new Document(
                "_id",
                String.join(
                    "|",
                    group,
                    record.topic(),
                    Integer.toString(record.partition()),
                    Long.toString(record.offset())))
            .append("quarantine", id(group, record))
            .append("offset", record.offset())
            .append("key", record.key())
            .append("headers", new Document(Map.copyOf(record.headers())))
            .append("body", body == null ? null : new Binary(body))
            .append("cause", cause)
            .append("state", "parked");
    try {
      parked.insertOne(row);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  private static String id(String group, InboxRecord record) {
    return group + "|" + record.topic() + "|" + record.orderKey();
  }
}
