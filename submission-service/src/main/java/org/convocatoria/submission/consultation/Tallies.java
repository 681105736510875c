package org.convocatoria.submission.consultation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.springframework.stereotype.Repository;

/** The store of totals: one document for each block of responses to one version. */
@Repository
class Tallies {

  private static final String COLLECTION = "tallies";

  private final MongoCollection<Document> tallies;

  Tallies(MongoDatabase database, DeclaredIndexes indexes) {
    this.tallies =
        database
            .getCollection(COLLECTION)
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    indexes.add(COLLECTION, false, "consultation", "version", "number");
  }

  /**
   * A block and the number of responses counted in it.
   *
   * @param revision of its totals
   */
  record Block(String id, int number, long size, long revision) {}

  /** The newest block. */
  Optional<Block> last(String consultation, int version) {
    return Optional.ofNullable(
            tallies
                .find(and(eq("consultation", consultation), eq("version", version)))
                .sort(Sorts.descending("number"))
                .projection(Projections.exclude("counts"))
                .first())
        .map(Tallies::block);
  }

  Block get(String id) {
    Document found = tallies.find(eq("_id", id)).projection(Projections.exclude("counts")).first();
    if (found == null) {
      throw new IllegalStateException("no block " + id);
    }
    return block(found);
  }

  /** Begins a block, or returns the one that another instance has just begun. */
  Block begin(String consultation, int version, int number) {
    String id = consultation + ":" + version + ":" + number;
    try {
      tallies.insertOne(
          new Document("_id", id)
              .append("schema", 1)
              .append("consultation", consultation)
              .append("version", version)
              .append("number", number)
              .append("size", 0L)
              .append("revision", 0L)
              .append("counts", List.of()));
    } catch (MongoWriteException e) {
      if (e.getCode() != 11000) {
        throw e;
      }
    }
    return get(id);
  }

  /** Stores the totals of a block; false if another instance has stored them since it was read. */
  boolean keep(Block read, Tally tally) {
    List<Document> counts = new ArrayList<>();
    tally
        .cells()
        .forEach(
            (question, values) ->
                values.forEach(
                    (value, count) ->
                        counts.add(
                            new Document("q", question).append("a", value).append("n", count))));
    return tallies
            .updateOne(
                and(eq("_id", read.id()), eq("revision", read.revision())),
                combine(set("size", tally.size()), set("counts", counts), inc("revision", 1L)))
            .getMatchedCount()
        == 1;
  }

  /** The totals of one version. */
  Tally of(String consultation, int version) {
    Tally sum = new Tally(0, new TreeMap<>());
    List<Document> blocks =
        tallies
            .find(and(eq("consultation", consultation), eq("version", version)))
            .into(new ArrayList<>());
    for (Document block : blocks) {
      sum = sum.plus(new Tally(block.getLong("size"), counts(block)));
    }
    return sum;
  }

  /** The number of counted responses to all versions. */
  long size(String consultation) {
    return tallies
        .find(eq("consultation", consultation))
        .projection(Projections.include("size"))
        .map(block -> block.getLong("size"))
        .into(new ArrayList<>())
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static Map<String, Map<String, Long>> counts(Document block) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Document each : block.getList("counts", Document.class, List.of())) {
      counts
          .computeIfAbsent(each.getString("q"), _ -> new TreeMap<>())
          .put(each.getString("a"), each.getLong("n"));
    }
    return counts;
  }

  private static Block block(Document document) {
    return new Block(
        document.getString("_id"),
        document.getInteger("number"),
        document.getLong("size"),
        document.getLong("revision"));
  }
}
