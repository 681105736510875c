package org.convocatoria.submission.attachment;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.springframework.stereotype.Repository;

/** The store of what the scanner said of each file. */
@Repository
class Scans {

  private static final String COLLECTION = "scans";

  private final MongoCollection<Document> scans;

  Scans(MongoDatabase database, DeclaredIndexes indexes) {
    this.scans =
        database
            .getCollection(COLLECTION)
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    indexes.add(COLLECTION, false, "state", "since");
  }

  /** Whether a file was looked at, and what came of it. */
  enum State {
    WAITING,
    CLEAN,
    INFECTED
  }

  Optional<State> state(String file) {
    return Optional.ofNullable(scans.find(eq("_id", file)).first())
        .map(found -> State.valueOf(found.getString("state")));
  }

  /** Has a file wait, if it does not yet and nothing is known of it. */
  void await(String file, Instant now) {
    scans.updateOne(
        eq("_id", file),
        combine(
            setOnInsert("schema", 1),
            setOnInsert("state", State.WAITING.name()),
            setOnInsert("since", Date.from(now))),
        new UpdateOptions().upsert(true));
  }

  List<String> waiting(int limit) {
    return scans
        .find(eq("state", State.WAITING.name()))
        .sort(Sorts.ascending("since"))
        .limit(limit)
        .map(found -> found.getString("_id"))
        .into(new ArrayList<>());
  }

  void settle(String file, State state, String found, Instant now) {
    scans.updateOne(
        eq("_id", file),
        combine(set("state", state.name()), set("found", found), set("at", Date.from(now))));
  }
}
