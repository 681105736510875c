package org.convocatoria.plan.provenance;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Whose words may not be kept any longer. It is noted before any quote is looked for, so that who
 * keeps a quote and then looks here finds out, however late the evidence learns of it.
 */
@Component
public class Erasures {

  private final MongoCollection<Document> erased;

  Erasures(MongoDatabase database) {
    this.erased =
        database
            .getCollection("erasures")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /** The words of this contribution were taken back; noting it again changes nothing. */
  public void note(String contribution) {
    erased.updateOne(
        eq("_id", contribution),
        Updates.setOnInsert("_id", contribution),
        new UpdateOptions().upsert(true));
  }

  /** Those of these contributions whose words were taken back. */
  public List<String> among(Collection<String> contributions) {
    if (contributions.isEmpty()) {
      return List.of();
    }
    return erased
        .find(in("_id", contributions))
        .map(found -> found.getString("_id"))
        .into(new ArrayList<>());
  }
}
