package org.convocatoria.notification.message;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The sources whose persons were erased: no letter about them is kept or sent any more. */
@Component
class Erasures {

  private final MongoCollection<Document> erased;

  Erasures(MongoDatabase database) {
    this.erased =
        database
            .getCollection("erasures")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /** Noting it again changes nothing. */
  void note(String source) {
    erased.updateOne(
        eq("_id", source), Updates.setOnInsert("_id", source), new UpdateOptions().upsert(true));
  }

  boolean has(String source) {
    return erased.find(eq("_id", source)).first() != null;
  }
}
