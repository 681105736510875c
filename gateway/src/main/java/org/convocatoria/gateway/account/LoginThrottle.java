package org.convocatoria.gateway.account;

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
import java.util.Locale;
import org.bson.Document;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.gateway.edge.service.Lenient;
import org.springframework.stereotype.Component;

/**
 * Counts failed attempts per account and address in the store, so that every instance knows them.
 * An attempt is counted before the password is looked at: many at once gain nothing.
 */
@Component
class LoginThrottle {

  static final int ATTEMPTS = 5;
  static final Duration WINDOW = Duration.ofMinutes(10);

  private final MongoCollection<Document> collection;
  private final Clock clock;

  LoginThrottle(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("attempts");
    this.clock = clock;
  }

  /** Counts an attempt; answers how long to wait, zero when it may go on. */
  Duration attempt(String username, String address) {
    Instant now = clock.instant();
    String key = key(username, address);
    Instant start = now.minus(WINDOW);
    Document kept = collection.find(Filters.eq("_id", key)).first();
    List<Date> times = kept == null ? List.of() : Lenient.list(kept.getList("at", Date.class));
    List<Date> recent = times.stream().filter(at -> at.toInstant().isAfter(start)).toList();
    if (recent.size() >= ATTEMPTS) {
      return Duration.between(start, recent.get(recent.size() - ATTEMPTS).toInstant());
    }
    collection.deleteMany(Filters.lt("expires", Date.from(now)));
    collection.updateOne(
        Filters.eq("_id", key),
        Updates.combine(
            Updates.pushEach("at", List.of(Date.from(now)), new PushOptions().slice(-ATTEMPTS)),
            Updates.set("expires", Date.from(now.plus(WINDOW)))),
        new UpdateOptions().upsert(true));
    return Duration.ZERO;
  }

  /** Forgets the attempts of someone who knew the password. */
  void succeeded(String username, String address) {
    collection.deleteOne(Filters.eq("_id", key(username, address)));
  }

  private static String key(String username, String address) {
    return Secrets.hash(username.strip().toLowerCase(Locale.ROOT) + "|" + address);
  }
}
