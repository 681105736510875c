package org.convocatoria.messaging.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.jspecify.annotations.Nullable;

/** A service's own record of who changed what, with the public state before and after. */
public final class AuditLog {

  private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final MongoCollection<Document> entries;

  AuditLog(MongoDatabase database, DeclaredIndexes indexes) {
    this.entries = database.getCollection("audit");
    indexes.add("audit", false, "at", "_id");
  }

  /** One entry; {@code before} and {@code after} are public states, null where there is none. */
  public record Entry(
      String id,
      Instant at,
      String actor,
      String kind,
      String subject,
      String what,
      @Nullable Object before,
      @Nullable Object after) {}

  /** A place in the log; entries of one moment are told apart by their ids. */
  public record Position(Instant at, String id) {}

  /**
   * The entries that are asked for; what is null does not matter.
   *
   * @param subject an aggregate's id, or the folio or number that its public state shows
   * @param from the first moment
   * @param until the moment after the last
   */
  public record Wanted(
      @Nullable String subject,
      @Nullable String actor,
      @Nullable String what,
      @Nullable Instant from,
      @Nullable Instant until) {

    private List<Bson> filters() {
      List<Bson> filters = new ArrayList<>();
      if (subject != null) {
        filters.add(
            Filters.or(
                Filters.eq("subject", subject),
                Filters.eq("body.after.folio", subject),
                Filters.eq("body.after.number", subject)));
      }
      if (actor != null) {
        filters.add(Filters.eq("actor", actor));
      }
      if (what != null) {
        // An entry names every event of its change, with blanks between them.
        filters.add(Filters.regex("what", "(^| )" + Pattern.quote(what) + "( |$)"));
      }
      if (from != null) {
        filters.add(Filters.gte("at", date(from)));
      }
      if (until != null) {
        filters.add(Filters.lt("at", date(until)));
      }
      return filters;
    }
  }

  /** Newest first, after the position where given. */
  public List<Entry> newest(@Nullable Position after, Wanted wanted, int limit) {
    List<Bson> filters = wanted.filters();
    if (after != null) {
      Date at = date(after.at());
      filters.add(Filters.lte("at", at));
      filters.add(Filters.or(Filters.lt("at", at), Filters.lt("_id", after.id())));
    }
    return entries
        .find(filters.isEmpty() ? new Document() : Filters.and(filters))
        .sort(Sorts.descending("at", "_id"))
        .limit(limit)
        .map(AuditLog::entry)
        .into(new ArrayList<>());
  }

  /** The moment, or the one next to it that the store can express. */
  private static Date date(Instant moment) {
    if (moment.isBefore(EARLIEST)) {
      return Date.from(EARLIEST);
    }
    return Date.from(moment.isAfter(LATEST) ? LATEST : moment);
  }

  /** Records that somebody tried what they may not; nothing else changed. */
  public void refused(String actor, String kind, String subject, Instant at) {
    done(actor, kind, subject, "access-refused", at);
  }

  /** Records something that changes no aggregate. */
  public void done(String actor, String kind, String subject, String what, Instant at) {
    entries.insertOne(
        new Document("_id", UUID.randomUUID().toString())
            .append("subject", subject)
            .append("kind", kind)
            .append("at", Date.from(at))
            .append("actor", actor)
            .append("what", what));
  }

  /** Records that somebody opened what is kept of a person, and why. */
  public void opened(String actor, String kind, String subject, String reason, Instant at) {
    entries.insertOne(
        new Document("_id", UUID.randomUUID().toString())
            .append("subject", subject)
            .append("kind", kind)
            .append("at", Date.from(at))
            .append("actor", actor)
            .append("what", "person-opened")
            .append("body", new Document("after", new Document("reason", reason))));
  }

  private static Entry entry(Document row) {
    Document body = row.get("body", Document.class);
    return new Entry(
        row.getString("_id"),
        row.getDate("at").toInstant(),
        row.getString("actor"),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("what"),
        body == null ? null : body.get("before"),
        body == null ? null : body.get("after"));
  }
}
