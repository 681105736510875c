package org.convocatoria.submission.consultation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The store of responses: plain documents without events. Each is marked until it is counted, so
 * that none is forgotten.
 */
@Repository
class Responses {

  static final String COLLECTION = "responses";
  private static final String UNCOUNTED = "uncounted";
  private static final int LOOKED_AT = 10_000;
  private static final int DUPLICATE = 11000;

  private final MongoCollection<Document> responses;

  Responses(MongoDatabase database, DeclaredIndexes indexes) {
    this.responses =
        database
            .getCollection(COLLECTION)
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    indexes.add(COLLECTION, false, UNCOUNTED, "consultation");
    indexes.add(COLLECTION, false, "block");
    indexes.add(COLLECTION, false, "owedAt");
    indexes.add(COLLECTION, false, "consultation", "_id");
  }

  /** Stores a response; false if its id is taken. */
  boolean keep(Response response, String fingerprint, @Nullable String typedBy) {
    try {
      responses.insertOne(ResponseDocuments.written(response, fingerprint, typedBy));
      return true;
    } catch (MongoWriteException e) {
      if (e.getCode() == DUPLICATE) {
        return false;
      }
      throw e;
    }
  }

  Optional<Response> find(String id) {
    return Optional.ofNullable(
            responses.find(and(eq("_id", id), exists("takenBack", false))).first())
        .map(ResponseDocuments::read);
  }

  /** True if somebody has filled in this version, or begun to. */
  boolean any(String consultation, int version) {
    return responses.find(and(eq("consultation", consultation), eq("version", version))).first()
        != null;
  }

  /** The fingerprint of the request that was stored under this id. */
  Optional<String> fingerprint(String id) {
    return Optional.ofNullable(
            responses.find(eq("_id", id)).projection(Projections.include("fingerprint")).first())
        .map(found -> found.getString("fingerprint"));
  }

  /** Replaces the response with this id and marks it as uncounted. */
  void replace(Response response) {
    List<Bson> changes =
        new ArrayList<>(
            List.of(
                set("answers", new Document(response.values())),
                set("complete", response.complete()),
                inc("revision", 1L)));
    if (response.complete()) {
      changes.add(set(UNCOUNTED, true));
    }
    responses.updateOne(eq("_id", response.id()), combine(changes));
  }

  /** Empties a response, so that it counts as nothing. */
  void empty(String id) {
    responses.updateOne(
        eq("_id", id),
        combine(
            set("takenBack", true),
            set("answers", new Document()),
            set("complete", false),
            set(UNCOUNTED, true),
            inc("revision", 1L)));
  }

  /** The versions with responses that are uncounted, or changed since they were counted. */
  Set<Counting.Version> uncountedVersions() {
    Set<Counting.Version> versions = new HashSet<>();
    responses
        .find(eq(UNCOUNTED, true))
        .projection(Projections.include("consultation", "version"))
        .limit(LOOKED_AT)
        .forEach(
            each ->
                versions.add(
                    new Counting.Version(
                        each.getString("consultation"), each.getInteger("version"))));
    return versions;
  }

  /** Some responses to one version that are uncounted, or changed since they were counted. */
  List<Document> uncounted(Counting.Version of, int limit) {
    return responses
        .find(
            and(
                eq(UNCOUNTED, true),
                eq("consultation", of.consultation()),
                eq("version", of.version())))
        .limit(limit)
        .into(new ArrayList<>());
  }

  /** The blocks that these responses are in. */
  Set<String> blocksOf(List<String> ids) {
    Set<String> blocks = new HashSet<>();
    responses
        .find(and(in("_id", ids), exists("block")))
        .projection(Projections.include("block"))
        .forEach(each -> blocks.add(each.getString("block")));
    return blocks;
  }

  /** Assigns to this block those responses that are in none. */
  void put(List<String> ids, String block) {
    responses.updateMany(and(in("_id", ids), exists("block", false)), set("block", block));
  }

  /** The complete responses of a block. */
  List<Response> ofBlock(String block) {
    return responses
        .find(and(eq("block", block), eq("complete", true)))
        .map(ResponseDocuments::read)
        .into(new ArrayList<>());
  }

  /** Removes the mark of these responses, except of those that have changed since. */
  void counted(List<Document> read) {
    responses.bulkWrite(
        read.stream()
            .map(
                each ->
                    new UpdateOneModel<Document>(
                        and(
                            eq("_id", each.getString("_id")),
                            eq("revision", each.getLong("revision"))),
                        unset(UNCOUNTED)))
            .toList(),
        new BulkWriteOptions().ordered(false));
  }

  /** Complete responses to a consultation in the order of their ids, after this one. */
  List<Response> page(String consultation, @Nullable String after, int limit) {
    Bson all = and(eq("consultation", consultation), eq("complete", true));
    return responses
        .find(after == null ? all : and(all, gt("_id", after)))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .map(ResponseDocuments::read)
        .into(new ArrayList<>());
  }

  /**
   * Passes every complete response on, one at a time, and not in the order in which they arrived,
   * which could reveal who gave which.
   */
  void each(String consultation, Consumer<Response> to) {
    try (MongoCursor<Document> all =
        responses
            .find(and(eq("consultation", consultation), eq("complete", true)))
            .sort(Sorts.ascending("_id"))
            .iterator()) {
      while (all.hasNext()) {
        to.accept(ResponseDocuments.read(all.next()));
      }
    }
  }

  /** Promises a contribution of these words, once. */
  void promise(String id, TakenWords words, Instant now) {
    responses.updateOne(
        and(eq("_id", id), Filters.ne("taken.question", words.question())),
        combine(
            Updates.push("taken", ResponseDocuments.written(words)),
            set("owedAt", Date.from(now))));
  }

  /** Notes that all promised contributions of this response were made. */
  void made(String id) {
    responses.updateOne(eq("_id", id), unset("owedAt"));
  }

  List<Response> owing(Instant before) {
    return responses
        .find(lte("owedAt", Date.from(before)))
        .map(ResponseDocuments::read)
        .into(new ArrayList<>());
  }
}
