package org.convocatoria.gateway.edge;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.convocatoria.gateway.edge.service.Lenient;
import org.springframework.stereotype.Component;

/**
 * Counts attempts to guess something, in the store, so that every instance knows them. An attempt
 * is counted before the guess is looked at: many at once gain nothing.
 */
@Component
public class Attempts {

  /** How many wrong guesses close the door. */
  public static final int LIMIT = 5;

  /** For how long they count. */
  public static final Duration WINDOW = Duration.ofMinutes(10);

  private final MongoCollection<Document> collection;
  private final Clock clock;

  Attempts(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("attempts");
    this.clock = clock;
  }

  /** Counts an attempt; answers how long to wait, zero when it may go on. */
  public Duration attempt(String what, String address) {
    Instant now = clock.instant();
    String key = key(what, address);
    Instant start = now.minus(WINDOW);
    Document kept = collection.find(Filters.eq("_id", key)).first();
    List<Date> times = kept == null ? List.of() : Lenient.list(kept.getList("at", Date.class));
    List<Date> recent = times.stream().filter(at -> at.toInstant().isAfter(start)).toList();
    if (recent.size() >= LIMIT) {
      return Duration.between(start, recent.get(recent.size() - LIMIT).toInstant());
    }
    collection.deleteMany(Filters.lt("expires", Date.from(now)));
    collection.updateOne(
        Filters.eq("_id", key),
        Updates.combine(
            Updates.pushEach("at", List.of(Date.from(now)), new PushOptions().slice(-LIMIT)),
            Updates.set("expires", Date.from(now.plus(WINDOW)))),
        new UpdateOptions().upsert(true));
    return Duration.ZERO;
  }

  /** Forgets the attempts of someone who knew it. */
  public void succeeded(String what, String address) {
    collection.deleteOne(Filters.eq("_id", key(what, address)));
  }

  private static String key(String what, String address) {
    return Secrets.hash(what + "|" + address);
  }
}
