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
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.service.access.Caller;
import org.springframework.stereotype.Component;

/**
 * Who has which contribution open at the desk, so that two people see each other before they decide
 * on the same one. It is in the store, because their requests may go to different instances: for
 * each account the one that it opened last, and until when that counts.
 */
@Component
public class Onlookers {

  /** How long somebody counts as reading who opened a page, with or without its script. */
  static final Duration OPENED = Duration.ofMinutes(10);

  /** How long after the script said so last. */
  static final Duration READING = Duration.ofMinutes(2);

  private static final String COLLECTION = "onlookers";
  private static final String ACCOUNT = "_id";
  private static final String FOLIO = "folio";
  private static final String SINCE = "since";
  private static final String UNTIL = "until";

  private final MongoCollection<Document> open;
  private final Clock clock;

  Onlookers(MongoDatabase database, Outbox outbox, Clock clock) {
    this.open = database.getCollection(COLLECTION);
    this.clock = clock;
    outbox.index(COLLECTION, FOLIO);
  }

  /**
   * Somebody else who has it open.
   *
   * @param minutes since when
   */
  public record Onlooker(String name, long minutes) {}

  /** Notes that this caller opened it, and no longer reads what they read before. */
  public List<Onlooker> opened(String folio, Caller caller) {
    Instant now = clock.instant();
    if (!extended(folio, caller, now, OPENED)) {
      open.updateOne(
          eq(ACCOUNT, caller.name()), begun(folio, now, OPENED), new UpdateOptions().upsert(true));
    }
    return others(folio, caller, now);
  }

  /** Notes that this caller still reads it, unless they opened another one since. */
  public List<Onlooker> reading(String folio, Caller caller) {
    Instant now = clock.instant();
    if (!extended(folio, caller, now, READING)) {
      open.updateOne(
          and(eq(ACCOUNT, caller.name()), lte(UNTIL, Date.from(now))), begun(folio, now, READING));
    }
    return others(folio, caller, now);
  }

  private boolean extended(String folio, Caller caller, Instant now, Duration lasts) {
    Bson stillOpen = and(eq(ACCOUNT, caller.name()), eq(FOLIO, folio), gt(UNTIL, Date.from(now)));
    return open.updateOne(stillOpen, Updates.set(UNTIL, Date.from(now.plus(lasts))))
            .getMatchedCount()
        > 0;
  }

  private static Bson begun(String folio, Instant now, Duration lasts) {
    return Updates.combine(
        Updates.set(FOLIO, folio),
        Updates.set(SINCE, Date.from(now)),
        Updates.set(UNTIL, Date.from(now.plus(lasts))));
  }

  private List<Onlooker> others(String folio, Caller caller, Instant now) {
    List<Onlooker> others = new ArrayList<>();
    Bson reading = and(eq(FOLIO, folio), gt(UNTIL, Date.from(now)), ne(ACCOUNT, caller.name()));
    for (Document each : open.find(reading)) {
      Instant since = each.getDate(SINCE).toInstant();
      others.add(new Onlooker(each.getString(ACCOUNT), Duration.between(since, now).toMinutes()));
    }
    others.sort(Comparator.comparingLong(Onlooker::minutes).reversed());
    return others;
  }
}
