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

  /** Counts an attempt and returns how long to wait: zero if it may go on. */
  public Duration attempt(String what, String address) {
    Duration wait = wait(what, address, LIMIT);
    if (wait.isZero()) {
      count(what, address, LIMIT);
    }
    return wait;
  }

  /** How long to wait before the next attempt, zero when there were fewer than the limit. */
  Duration wait(String what, String address, int limit) {
    Instant start = clock.instant().minus(WINDOW);
    Document kept = collection.find(Filters.eq("_id", key(what, address))).first();
    List<Date> times = kept == null ? List.of() : kept.getList("at", Date.class);
    List<Date> recent = times.stream().filter(at -> at.toInstant().isAfter(start)).toList();
    return recent.size() < limit
        ? Duration.ZERO
        : Duration.between(start, recent.get(recent.size() - limit).toInstant());
  }

  /** Counts one; more than the limit need not be remembered. */
  void count(String what, String address, int limit) {
    Instant now = clock.instant();
    collection.deleteMany(Filters.lt("expires", Date.from(now)));
    collection.updateOne(
        Filters.eq("_id", key(what, address)),
        Updates.combine(
            Updates.pushEach("at", List.of(Date.from(now)), new PushOptions().slice(-limit)),
            Updates.set("expires", Date.from(now.plus(WINDOW)))),
        new UpdateOptions().upsert(true));
  }

  /** Forgets the attempts of someone who knew it. */
  public void succeeded(String what, String address) {
    collection.deleteOne(Filters.eq("_id", key(what, address)));
  }

  private static String key(String what, String address) {
    return Secrets.hash(what + "|" + address);
  }
}
