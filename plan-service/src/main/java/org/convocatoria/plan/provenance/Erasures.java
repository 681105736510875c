package org.convocatoria.plan.provenance;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.evidence.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose words may not be kept any longer. It is noted before any quote is looked for, so that who
 * keeps a quote and then looks here finds out, however late the evidence learns of it.
 */
@Component
public class Erasures {

  private final MongoCollection<Document> erased;
  private final Evidence evidence;

  Erasures(MongoDatabase database, Evidence evidence) {
    this.evidence = evidence;
    this.erased =
        database
            .getCollection("erasures")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /**
   * The words of this contribution were taken back by the event with this sequence; noting it again
   * changes nothing.
   */
  public void note(String contribution, long sequence) {
    erased.updateOne(
        eq("_id", contribution),
        Updates.max("sequence", sequence),
        new UpdateOptions().upsert(true));
  }

  /** Those of these contributions whose words were taken back, and are not public again since. */
  public List<String> among(Collection<String> contributions) {
    if (contributions.isEmpty()) {
      return List.of();
    }
    Map<String, Long> taken = new LinkedHashMap<>();
    erased
        .find(in("_id", contributions))
        .forEach(found -> taken.put(found.getString("_id"), sequence(found)));
    Map<String, Words> words = evidence.words(evidence.contributions(taken.keySet()).values());
    return taken.keySet().stream()
        .filter(each -> !isNewer(words.get(each), taken.getOrDefault(each, 0L)))
        .toList();
  }

  private static boolean isNewer(@Nullable Words words, long taken) {
    return words != null && words.sequence() > taken;
  }

  /** Notes from before sequences were stored are final: later words do not lift them. */
  private static long sequence(Document found) {
    Number sequence = found.get("sequence", Number.class);
    return sequence == null ? Long.MAX_VALUE : sequence.longValue();
  }
}
