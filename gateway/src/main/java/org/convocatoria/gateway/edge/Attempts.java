package org.convocatoria.gateway.edge;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Counts attempts to guess something, in the store, so that every instance knows them. An attempt
 * is counted before the guess is looked at, in one step: many at once gain nothing. It is given
 * back where the guess was right, and one right guess gives back no other.
 */
@Component
public class Attempts {

  /** For how long attempts count, from the first of them. */
  public static final Duration WINDOW = Duration.ofMinutes(10);

  private final MongoCollection<Document> collection;
  private final Clock clock;

  Attempts(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("attempts");
    this.clock = clock;
  }

  /** Begins an attempt that counts nowhere yet. */
  public Attempt begin() {
    return new Attempt();
  }

  /** One attempt, wherever it counts. */
  public final class Attempt {

    private final List<String> counted = new ArrayList<>();

    private Attempt() {}

    /** Counts it and returns how many there are now. */
    public int count(String what, String who) {
      return increment(key(what, who)).getInteger("n", 0);
    }

    /**
     * Counts it unless there are this many already.
     *
     * @return how long to wait, zero if it may go on; otherwise it counts nowhere any more
     */
    public Duration within(int limit, String what, String who) {
      Document kept = increment(key(what, who));
      if (kept.getInteger("n", 0) <= limit) {
        return Duration.ZERO;
      }
      giveBack();
      Duration wait = Duration.between(clock.instant(), kept.getDate("expires").toInstant());
      return wait.isPositive() ? wait : Duration.ofSeconds(1);
    }

    /** It was none: what was guessed was right, or nothing was looked at. */
    public void giveBack() {
      counted.forEach(key -> collection.updateOne(Filters.eq("_id", key), Updates.inc("n", -1)));
      counted.clear();
    }

    private Document increment(String key) {
      Date now = Date.from(clock.instant());
      if (counted.isEmpty()) {
        collection.deleteMany(Filters.lte("expires", now));
      }
      Document kept =
          collection.findOneAndUpdate(
              Filters.eq("_id", key),
              Updates.combine(
                  Updates.inc("n", 1),
                  Updates.setOnInsert("expires", Date.from(now.toInstant().plus(WINDOW)))),
              new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
      counted.add(key);
      return kept == null ? new Document("n", 1) : kept;
    }
  }

  private static String key(String what, String who) {
    return Secrets.hash(what + "|" + who);
  }
}
