package org.convocatoria.notification.message;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.ConcurrentChangeException;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The kept messages. */
@Repository
public class Messages {

  private static final String COLLECTION = "messages";

  /** Delivery is told by events; the audit is for what people do. */
  private static final String NOBODY = "anonymous";

  private final org.convocatoria.messaging.outbox.Aggregates<Message, MessageEvent> store;
  private final JsonMapper json;
  private final LetterLimits limits;
  private final Erasures erasures;
  private final Duration keepFor;

  Messages(
      Outbox outbox,
      Publishing<Message, MessageEvent> publishing,
      JsonMapper json,
      LetterLimits limits,
      Erasures erasures,
      @Value("${convocatoria.mail.keep:30d}") Duration keepFor) {
    this.store = outbox.aggregates(COLLECTION, Message.class, publishing);
    this.json = json;
    this.limits = limits;
    this.erasures = erasures;
    this.keepFor = keepFor;
    outbox
        .index(COLLECTION, "dueAt")
        .index(COLLECTION, "eraseAt")
        .index(COLLECTION, "source")
        .index(COLLECTION, "recordedAt", "_id")
        .index(COLLECTION, "status", "recordedAt", "_id");
  }

  /**
   * Keeps what was asked for under this id; a repeat finds the first and changes nothing. A letter
   * too many is kept as one that is not sent.
   */
  public void record(String id, MailRequest request, Instant now) {
    String kept = json.writeValueAsString(request);
    Change<Message, MessageEvent> recorded = Message.record(id, request, kept, now);
    store.create(id, id, limits.take(id, request) ? recorded : unsent(recorded, now), NOBODY);
    if (erasures.has(request.source())) {
      store.change(id, NOBODY, Message::forget);
    }
  }

  /**
   * Forgets all letters about this source, those that wait too. Its erasure is noted before they
   * are looked for, so that a letter that is recorded meanwhile finds the note.
   */
  public void forget(String source) {
    erasures.note(source);
    store
        .find(eq("source", source))
        .forEach(each -> store.change(each.id(), NOBODY, Message::forget));
  }

  private Change<Message, MessageEvent> unsent(
      Change<Message, MessageEvent> recorded, Instant now) {
    Change<Message, MessageEvent> refused =
        recorded.state().refuse(LetterLimits.CAUSE, now, keepFor);
    return new Change<>(
        refused.state(),
        Stream.concat(recorded.events().stream(), refused.events().stream()).toList());
  }

  /** What was asked for; nothing once it is erased. */
  public Optional<MailRequest> request(Message message) {
    return Optional.ofNullable(message.request())
        .map(text -> json.readValue(text, MailRequest.class));
  }

  /** Messages that somebody should hand over now, the longest due first. */
  public List<Stored<Message>> due(Instant now, int limit) {
    return store.find(lte("dueAt", Date.from(now)), Sorts.ascending("dueAt"), limit);
  }

  /** Messages whose request should be forgotten. */
  public List<Stored<Message>> erasable(Instant now, int limit) {
    return store.find(lte("eraseAt", Date.from(now)), Sorts.ascending("eraseAt"), limit);
  }

  /** Claims a message as it was seen; nothing when another instance came first. */
  public Optional<Message> claim(Stored<Message> seen, String by, Instant now) {
    try {
      Stored<Message> after =
          store.changeSeen(seen.id(), seen.version(), NOBODY, m -> m.claim(by, now));
      return by.equals(after.state().claim()) ? Optional.of(after.state()) : Optional.empty();
    } catch (ConcurrentChangeException _) {
      return Optional.empty();
    }
  }

  /** Changes a message. */
  public void change(String id, Function<Message, Change<Message, MessageEvent>> decision) {
    store.change(id, NOBODY, decision);
  }

  /** The message with this id. */
  public Optional<Message> find(String id) {
    return store.find(id).map(Stored::state);
  }

  /** Newest first, in this state where given, older than the given one where given. */
  public List<Message> newest(
      @Nullable MessageStatus status, @Nullable Instant before, String beforeId, int limit) {
    List<Bson> filters = new ArrayList<>();
    if (status != null) {
      filters.add(eq("status", status.name()));
    }
    if (before != null) {
      Date at = Date.from(before);
      filters.add(or(lt("recordedAt", at), and(eq("recordedAt", at), lt("_id", beforeId))));
    }
    Bson filter = filters.isEmpty() ? new Document() : and(filters);
    Bson order = Sorts.orderBy(Sorts.descending("recordedAt"), Sorts.descending("_id"));
    return store.find(filter, order, limit).stream().map(Stored::state).toList();
  }

  /** How many there are in each state. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    for (MessageStatus status : MessageStatus.values()) {
      counts.put(status.word(), 0);
    }
    store
        .aggregate(List.of(Aggregates.group("$status", Accumulators.sum("count", 1))))
        .forEach(
            row ->
                counts.put(
                    MessageStatus.valueOf(row.getString("_id")).word(),
                    row.get("count", Number.class).intValue()));
    return counts;
  }
}
