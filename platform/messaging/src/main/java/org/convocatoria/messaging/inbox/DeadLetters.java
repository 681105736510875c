package org.convocatoria.messaging.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The records that a service could not handle, for its operators. */
public final class DeadLetters {

  private static final long COUNTED_WITHIN = 700;

  private final MongoCollection<Document> quarantine;
  private final MongoCollection<Document> parked;
  private final Quarantine quarantines;
  private final Inbox inbox;

  DeadLetters(MongoDatabase database, Quarantine quarantines, Inbox inbox) {
    this.quarantine = database.getCollection(MongoInboxStore.QUARANTINE);
    this.parked = database.getCollection(MongoInboxStore.PARKED);
    this.quarantines = quarantines;
    this.inbox = inbox;
  }

  /** An aggregate whose records wait: since when, for what cause, and how many. */
  public record Waiting(String id, String group, Instant since, String cause, long records) {}

  /** One record that waits; the body is text where it is JSON, null for a tombstone. */
  public record Parked(
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      String cause,
      Map<String, String> headers,
      @Nullable String body) {}

  /** Everything that waits, longest first. */
  public List<Waiting> list() {
    List<Waiting> all =
        quarantine.find().sort(Sorts.ascending("since")).map(this::waiting).into(new ArrayList<>());
    Set<String> known = all.stream().map(Waiting::id).collect(Collectors.toSet());
    for (Document row : parked.find(eq("state", "parked"))) {
      if (known.add(row.getString("quarantine"))) {
        all.add(freed(row));
      }
    }
    return all;
  }

  /** One quarantined aggregate. */
  public Optional<Waiting> find(String id) {
    Document row = quarantine.find(eq("_id", id)).first();
    if (row != null) {
      return Optional.of(waiting(row));
    }
    return Optional.ofNullable(parked.find(waitingOf(id)).first()).map(this::freed);
  }

  /** Its records, in the order in which they will be handled. */
  public List<Parked> records(String id) {
    return parked
        .find(waitingOf(id))
        .sort(Sorts.ascending("offset"))
        .map(DeadLetters::parked)
        .into(new ArrayList<>());
  }

  /**
   * Handles the records of one aggregate that wait, in order, and lets later ones through again.
   *
   * @return how many were handled
   * @throws DataFailureException when one still cannot be handled; it and what follows it wait on
   */
  public int redrive(Waiting waiting) {
    return quarantines.redrive(waiting.id(), record -> inbox.handle(waiting.group(), record));
  }

  /**
   * How many records wait; fails soon where the store is away, since metrics are asked for then.
   */
  public long parkedCount() {
    return parked.withTimeout(COUNTED_WITHIN, MILLISECONDS).countDocuments(eq("state", "parked"));
  }

  /** How many aggregates wait; fails as soon. */
  public long quarantinedCount() {
    return quarantine.withTimeout(COUNTED_WITHIN, MILLISECONDS).countDocuments();
  }

  /** Delivered twice, and parked when its aggregate was just let through again. */
  private Waiting freed(Document row) {
    String id = row.getString("quarantine");
    long records = parked.countDocuments(waitingOf(id));
    return new Waiting(id, row.getString("group"), Instant.EPOCH, "repeated", records);
  }

  private Waiting waiting(Document row) {
    String id = row.getString("_id");
    return new Waiting(
        id,
        row.getString("group"),
        row.getDate("since").toInstant(),
        row.getString("cause"),
        parked.countDocuments(waitingOf(id)));
  }

  private static Bson waitingOf(String id) {
    return and(eq("quarantine", id), eq("state", "parked"));
  }

  private static Parked parked(Document row) {
    InboxRecord record = InboxRecord.of(row);
    byte[] body = record.body();
    return new Parked(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        row.getString("cause"),
        new TreeMap<>(record.headers()),
        body == null ? null : new String(body, UTF_8));
  }
}
