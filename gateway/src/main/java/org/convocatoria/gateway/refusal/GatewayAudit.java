package org.convocatoria.gateway.refusal;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The gateway's own part of the audit: changes of accounts, logins, and refusals that concern an
 * account. The same refusal within an hour is one entry with a number, so that nobody fills the
 * store by repeating it.
 */
@Component
public class GatewayAudit {

  /** The actor of what somebody did who was not logged in. */
  public static final String ANONYMOUS = "anonymous";

  private static final Logger log = LoggerFactory.getLogger(GatewayAudit.class);

  private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final MongoCollection<Document> collection;
  private final Clock clock;

  GatewayAudit(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("audit");
    this.clock = clock;
  }

  /**
   * One entry.
   *
   * @param at of the first time
   * @param times how often within the hour
   * @param before what is public of the state before; null where nothing changed
   * @param after the same after it, or what else is known of the event
   */
  public record Entry(
      String id,
      Instant at,
      String actor,
      String kind,
      String subject,
      String what,
      int times,
      @Nullable Document before,
      @Nullable Document after) {

    /** Something that happened once. */
    public static Entry of(
        Instant at,
        String actor,
        String subject,
        String what,
        @Nullable Document before,
        @Nullable Document after) {
      return new Entry(
          UUID.randomUUID().toString(), at, actor, "account", subject, what, 1, before, after);
    }
  }

  /** Which entries are asked for; what is null does not matter. */
  public record Wanted(
      @Nullable String subject,
      @Nullable String actor,
      @Nullable String what,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Instant behind,
      String behindId) {

    private Bson filter() {
      List<Bson> filters = new ArrayList<>();
      if (subject != null) {
        filters.add(Filters.eq("subject", subject));
      }
      if (actor != null) {
        filters.add(Filters.eq("actor", actor));
      }
      if (what != null) {
        filters.add(Filters.eq("what", what));
      }
      if (from != null) {
        filters.add(Filters.gte("at", date(from)));
      }
      if (until != null) {
        filters.add(Filters.lt("at", date(until)));
      }
      if (behind != null) {
        Date at = date(behind);
        filters.add(Filters.lte("at", at));
        filters.add(Filters.or(Filters.lt("at", at), Filters.lt("_id", behindId)));
      }
      return filters.isEmpty() ? new Document() : Filters.and(filters);
    }
  }

  /** A password that was not this account's, and the block of addresses that it came from. */
  public void loginFailed(String account, String from) {
    record(ANONYMOUS, "account", account, Refusal.LOGIN_FAILED, new Document("origin", from));
  }

  /** An account whose role may not do what this address, named by its pattern, is for. */
  public void roleRefused(String account, String address) {
    record(account, "address", address, Refusal.ROLE_REFUSED, null);
  }

  /** Files an entry; filing it again changes nothing. */
  public void file(Entry entry) {
    collection.updateOne(
        Filters.eq("_id", entry.id()),
        Updates.combine(
            Updates.setOnInsert("times", entry.times()),
            Updates.setOnInsert("at", Date.from(entry.at())),
            Updates.setOnInsert("actor", entry.actor()),
            Updates.setOnInsert("kind", entry.kind()),
            Updates.setOnInsert("subject", entry.subject()),
            Updates.setOnInsert("what", entry.what()),
            Updates.setOnInsert("before", entry.before()),
            Updates.setOnInsert("after", entry.after())),
        new UpdateOptions().upsert(true));
  }

  /** Files what changes nothing in the store, as a login does, where the store can do it now. */
  public void note(Entry entry) {
    try {
      file(entry);
    } catch (MongoException e) {
      log.warn("{} was not recorded: {}", entry.what(), e.getClass().getName());
    }
  }

  /** The newest first. */
  public List<Entry> newest(Wanted wanted, int limit) {
    return collection
        .find(wanted.filter())
        .sort(Sorts.descending("at", "_id"))
        .limit(limit)
        .map(GatewayAudit::entry)
        .into(new ArrayList<>());
  }

  /** A store that cannot record this now must not change what the caller is told. */
  private void record(
      String actor, String kind, String subject, Refusal what, @Nullable Document after) {
    Instant now = clock.instant();
    String same =
        String.join(
            "|",
            what.id(),
            actor,
            subject,
            now.truncatedTo(ChronoUnit.HOURS).toString(),
            after == null ? "" : after.getString("origin"));
    try {
      collection.updateOne(
          Filters.eq(
              "_id", UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8)).toString()),
          Updates.combine(
              Updates.inc("times", 1),
              Updates.setOnInsert("at", Date.from(now)),
              Updates.setOnInsert("actor", actor),
              Updates.setOnInsert("kind", kind),
              Updates.setOnInsert("subject", subject),
              Updates.setOnInsert("what", what.id()),
              Updates.setOnInsert("after", after)),
          new UpdateOptions().upsert(true));
    } catch (MongoException e) {
      log.warn("A refusal was not recorded: {}", e.getClass().getName());
    }
  }

  /** The moment, or the one next to it that the store can express. */
  private static Date date(Instant moment) {
    if (moment.isBefore(EARLIEST)) {
      return Date.from(EARLIEST);
    }
    return Date.from(moment.isAfter(LATEST) ? LATEST : moment);
  }

  private static Entry entry(Document row) {
    return new Entry(
        row.getString("_id"),
        row.getDate("at").toInstant(),
        row.getString("actor"),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("what"),
        row.getInteger("times", 1),
        row.get("before", Document.class),
        row.get("after", Document.class));
  }
}
