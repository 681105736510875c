package org.convocatoria.messaging.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Outboxes as fields of the aggregates' documents in MongoDB. */
final class MongoOutboxStore implements OutboxStore {

  private static final String AUDIT_COLLECTION = "audit";
  private static final Bson EMPTIED =
      Updates.combine(Updates.set("outbox", List.of()), Updates.unset("outboxSince"));

  private static final Date EVER = Date.from(Instant.EPOCH);

  private final MongoDatabase database;

  MongoOutboxStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void remove(Map<Ref, Long> upTo) {
    byCollection(upTo)
        .forEach(
            (collection, part) -> {
              List<WriteModel<Document>> empty = new ArrayList<>();
              part.forEach(
                  (id, n) ->
                      empty.add(
                          new UpdateOneModel<>(
                              Filters.and(Filters.eq("_id", id), Filters.eq("sequence", n)),
                              EMPTIED)));
              if (bulk(collection, empty) < part.size()) {
                List<WriteModel<Document>> pull = new ArrayList<>();
                part.forEach(
                    (id, n) ->
                        pull.add(
                            new UpdateOneModel<>(
                                Filters.eq("_id", id),
                                Updates.pull(
                                    "outbox", new Document("sequence", new Document("$lte", n))))));
                bulk(collection, pull);
              }
            });
  }

  @Override
  public List<Input.Written> read(List<Ref> refs) {
    Map<Ref, Input.Written> found = new LinkedHashMap<>();
    refs.forEach(ref -> found.put(ref, new Input.Written(ref, List.of())));
    refs.stream()
        .collect(Collectors.groupingBy(Ref::collection))
        .forEach(
            (collection, part) ->
                committed(collection)
                    .find(Filters.in("_id", part.stream().map(Ref::id).toList()))
                    .projection(Projections.include("outbox"))
                    .forEach(
                        document -> {
                          Ref ref = new Ref(collection, document.getString("_id"));
                          found.put(ref, new Input.Written(ref, Pending.allOf(document)));
                        }));
    return List.copyOf(found.values());
  }

  @Override
  public void pending(String collection, BiConsumer<Ref, Long> each) {
    committed(collection)
        // A range and not $exists, for which MongoDB reads every document.
        .find(Filters.gte("outboxSince", EVER))
        .projection(Projections.include("outbox.sequence"))
        .forEach(
            document ->
                document.getList("outbox", Document.class, List.of()).stream()
                    .findFirst()
                    .ifPresent(
                        first ->
                            each.accept(
                                new Ref(collection, document.getString("_id")),
                                first.getLong("sequence"))));
  }

  @Override
  public void audit(Map<Ref, Pending> entries) {
    List<Document> documents =
        entries.entrySet().stream().map(e -> auditEntry(e.getKey(), e.getValue())).toList();
    try {
      database
          .getCollection(AUDIT_COLLECTION)
          .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
          .insertMany(documents, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      boolean onlyRepeats =
          e.getWriteErrors().stream().allMatch(w -> w.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!onlyRepeats || e.getWriteConcernError() != null) {
        throw e;
      }
    }
  }

  private static Document auditEntry(Ref ref, Pending entry) {
    byte[] body = entry.body();
    return new Document("_id", ref.id() + ":" + entry.sequence())
        .append("subject", ref.id())
        .append("kind", ref.collection())
        .append("at", Date.from(entry.at()))
        .append("actor", entry.actor())
        .append("what", entry.type())
        .append(
            "body",
            body == null
                ? null
                : Document.parse(new String(body, java.nio.charset.StandardCharsets.UTF_8)));
  }

  private int bulk(String collection, List<WriteModel<Document>> writes) {
    return database
        .getCollection(collection)
        .withWriteConcern(WriteConcern.W1)
        .bulkWrite(writes, new BulkWriteOptions().ordered(false))
        .getMatchedCount();
  }

  private MongoCollection<Document> committed(String collection) {
    return database
        .getCollection(collection)
        .withReadConcern(ReadConcern.MAJORITY)
        .withReadPreference(ReadPreference.primary());
  }

  private static Map<String, Map<String, Long>> byCollection(Map<Ref, Long> upTo) {
    Map<String, Map<String, Long>> parts = new HashMap<>();
    upTo.forEach(
        (ref, n) -> parts.computeIfAbsent(ref.collection(), _ -> new HashMap<>()).put(ref.id(), n));
    return parts;
  }
}
