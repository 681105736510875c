package org.convocatoria.submission.consultation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Reads votes on statements from stored responses, and nothing else of them. */
@Repository
class StoredVotes {

  private final MongoCollection<Document> responses;

  StoredVotes(MongoDatabase database) {
    this.responses = database.getCollection(Responses.COLLECTION);
  }

  /**
   * The votes of people who took a stance on at least half of these statements. They are read in
   * the order of the responses' ids, which are keyed hashes: the first of them are an even sample,
   * and always the same.
   */
  Votes of(Counting.Version version, List<String> statements) {
    List<byte[]> people = new ArrayList<>();
    try (MongoCursor<Document> all =
        responses
            .find(
                and(
                    eq("consultation", version.consultation()),
                    eq("version", version.version()),
                    eq("complete", true)))
            .projection(Projections.include("answers"))
            .sort(Sorts.ascending("_id"))
            .iterator()) {
      while (all.hasNext() && people.size() <= Votes.MOST) {
        Map<String, Object> given = all.next().get("answers", Document.class);
        if (2 * statements.stream().filter(given::containsKey).count() >= statements.size()) {
          people.add(Votes.vector(statements, given));
        }
      }
    }
    boolean more = people.size() > Votes.MOST;
    return new Votes(statements, more ? people.subList(0, Votes.MOST) : people, more);
  }
}
