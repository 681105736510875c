package org.convocatoria.submission.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.service.access.Caller;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who has which contribution open at the desk, so that two people see each other before they decide
 * on the same one. It is in the store, because their requests may go to different instances, and it
 * is gone minutes after they stopped reading.
 */
@Component
public class Onlookers {

  /** How long somebody counts as reading who opened a page, with or without its script. */
  static final Duration OPENED = Duration.ofMinutes(10);

  /** How long after the script said so last. */
  static final Duration READING = Duration.ofMinutes(2);

  private static final String COLLECTION = "onlookers";
  private static final String FOLIO = "folio";
  private static final String BY = "by";
  private static final String SINCE = "since";
  private static final String UNTIL = "until";

  private final MongoCollection<Document> open;
  private final Clock clock;

  Onlookers(MongoDatabase database, Outbox outbox, Clock clock) {
    this.open = database.getCollection(COLLECTION);
    this.clock = clock;
    outbox.index(COLLECTION, FOLIO).index(COLLECTION, BY).index(COLLECTION, UNTIL);
  }

  /**
   * Somebody else who has it open.
   *
   * @param minutes since when
   */
  public record Onlooker(String name, long minutes) {}

  /** Notes that this caller opened it, and no longer reads what they read before. */
  public List<Onlooker> opened(String folio, Caller caller) {
    open.deleteMany(and(eq(BY, caller.name()), ne(FOLIO, folio)));
    return seen(folio, caller, OPENED);
  }

  /** Notes that this caller still reads it. */
  public List<Onlooker> reading(String folio, Caller caller) {
    return seen(folio, caller, READING);
  }

  private List<Onlooker> seen(String folio, Caller caller, Duration lasts) {
    Instant now = clock.instant();
    String id = folio + " " + caller.name();
    open.deleteOne(and(eq("_id", id), lte(UNTIL, Date.from(now))));
    open.updateOne(
        eq("_id", id),
        Updates.combine(
            Updates.set(FOLIO, folio),
            Updates.set(BY, caller.name()),
            Updates.set(UNTIL, Date.from(now.plus(lasts))),
            Updates.setOnInsert(SINCE, Date.from(now))),
        new UpdateOptions().upsert(true));
    return others(folio, caller, now);
  }

  private List<Onlooker> others(String folio, Caller caller, Instant now) {
    List<Onlooker> others = new ArrayList<>();
    for (Document each :
        open.find(and(eq(FOLIO, folio), gt(UNTIL, Date.from(now)), ne(BY, caller.name())))) {
      Instant since = each.getDate(SINCE).toInstant();
      others.add(new Onlooker(each.getString(BY), Duration.between(since, now).toMinutes()));
    }
    others.sort(Comparator.comparingLong(Onlooker::minutes).reversed());
    return others;
  }

  /** Forgets who stopped reading. */
  @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
  void forget() {
    open.deleteMany(lte(UNTIL, Date.from(clock.instant())));
  }
}
