package org.convocatoria.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.index.Derived;
import org.convocatoria.messaging.trace.TraceContext;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shape of an aggregate's document: state, version, sequence and outbox side by side. */
final class AggregateDocuments<S, E> {

  static final int OUTBOX_LIMIT = 256;
  static final int BODY_LIMIT = 128 * 1024;
  static final String ANONYMOUS = "anonymous";

  private static final Set<String> OURS =
      Set.of(
          "_id",
          "version",
          "sequence",
          "lastChange",
          "fingerprint",
          "repeats",
          "handled",
          "schema",
          "outbox",
          "outboxSince");

  private final Class<S> type;
  private final MongoConverter converter;
  private final JsonMapper json;
  private final Publishing<S, E> publishing;
  private final Derived<S> derived;
  private final Schema schema;
  private final Clock clock;

  AggregateDocuments(
      Class<S> type,
      MongoConverter converter,
      JsonMapper json,
      Publishing<S, E> publishing,
      Derived<S> derived,
      Schema schema,
      Clock clock) {
    this.type = type;
    this.converter = converter;
    this.json = json;
    this.publishing = publishing;
    this.derived = derived;
    this.schema = schema;
    this.clock = clock;
  }

  /** What a reader of states has no use for. */
  Bson withoutMachinery() {
    return Projections.exclude(
        Stream.concat(Stream.of("outbox"), derived.fields().stream()).toList());
  }

  Stored<S> read(Document document) {
    return new Stored<>(document.getString("_id"), versionOf(document), stateIn(document));
  }

  /** The state, whichever program stored it. */
  S stateIn(Document document) {
    return converter.read(type, schema.present(document));
  }

  <R> R as(Class<R> row, Document document) {
    return converter.read(row, document);
  }

  long versionOf(Document document) {
    return document.getLong("version");
  }

  boolean hasHandled(Document document, Handled handled) {
    Document known = document.get("handled", Document.class);
    Number last = known == null ? null : (Number) known.get(handled.field());
    return last != null && last.longValue() >= handled.sequence();
  }

  Document created(String id, String fingerprint, Change<S, E> change, String actor) {
    List<Document> outbox = entries(id, 0, change, null, actor);
    Document document = new Document("_id", id);
    document.putAll(stateOf(change.state()));
    document
        .append("schema", schema.current())
        .append("version", 1L)
        .append("sequence", (long) outbox.size())
        .append("fingerprint", fingerprint)
        .append("outbox", outbox);
    if (!outbox.isEmpty()) {
      document.append("outboxSince", Date.from(clock.instant()));
    }
    return document;
  }

  Bson changed(
      Document before,
      Change<S, E> change,
      S stateBefore,
      String requestId,
      String actor,
      @Nullable Handled handled) {
    long sequence = before.getLong("sequence");
    List<Document> outbox = entries(before.getString("_id"), sequence, change, stateBefore, actor);
    List<Bson> parts = new ArrayList<>();
    Document state = stateOf(change.state());
    state.forEach((field, value) -> parts.add(Updates.set(field, value)));
    // What is read before a change has none of the derived fields; one may have nothing to say now.
    Stream.concat(before.keySet().stream(), derived.fields().stream())
        .filter(field -> !OURS.contains(field) && !state.containsKey(field))
        .forEach(field -> parts.add(Updates.unset(field)));
    parts.add(Updates.set("schema", schema.current()));
    parts.add(Updates.set("lastChange", requestId));
    if (handled != null) {
      parts.add(Updates.set("handled." + handled.field(), handled.sequence()));
    }
    parts.add(Updates.inc("version", 1L));
    if (!outbox.isEmpty()) {
      parts.add(Updates.inc("sequence", (long) outbox.size()));
      parts.add(Updates.pushEach("outbox", outbox, new PushOptions()));
      parts.add(Updates.min("outboxSince", Date.from(clock.instant())));
    }
    return Updates.combine(parts);
  }

  /** Publishes the state again; null where nobody reads it and there is no leap to make. */
  @Nullable Bson republished(Document before, S state, String requestId, long leap) {
    List<Outgoing> outgoing = publishing.restated(state);
    if (outgoing.isEmpty() && leap == 0) {
      return null;
    }
    List<Document> outbox = entries(before.getLong("sequence") + leap, outgoing, ANONYMOUS);
    List<Bson> parts = new ArrayList<>();
    parts.add(Updates.set("lastChange", requestId));
    // Nothing was decided, but whoever decides now must see the new sequence.
    parts.add(Updates.inc("version", 1L));
    parts.add(Updates.inc("sequence", outbox.size() + leap));
    if (!outbox.isEmpty()) {
      parts.add(Updates.pushEach("outbox", outbox, new PushOptions()));
      parts.add(Updates.min("outboxSince", Date.from(clock.instant())));
    }
    return Updates.combine(parts);
  }

  private Document stateOf(S state) {
    Document document = new Document();
    converter.write(state, document);
    OURS.forEach(document::remove);
    document.putAll(derived.beside(state));
    return document;
  }

  private List<Document> entries(
      String id, long sequence, Change<S, E> change, @Nullable S before, String actor) {
    List<Outgoing> outgoing = new ArrayList<>();
    change.events().forEach(e -> outgoing.addAll(publishing.publish(change.state(), e)));
    if (!actor.equals(ANONYMOUS)) {
      outgoing.add(audit(id, change, before));
    }
    return entries(sequence, outgoing, actor);
  }

  private List<Document> entries(long sequence, List<Outgoing> outgoing, String actor) {
    Instant now = clock.instant();
    List<Document> entries = new ArrayList<>();
    for (Outgoing each : outgoing) {
      entries.add(
          new Pending(
                  ++sequence,
                  each.topic(),
                  each.key(),
                  each.type(),
                  now,
                  actor,
                  TraceContext.current(),
                  bytes(each))
              .toDocument());
    }
    return entries;
  }

  private Outgoing audit(String id, Change<S, E> change, @Nullable S before) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (before != null) {
      body.put("before", publishing.publicState(before));
    }
    body.put("after", after(change));
    String what = String.join(" ", change.events().stream().map(publishing::auditName).toList());
    return new Outgoing(Pending.AUDIT, id, what, body);
  }

  private Object after(Change<S, E> change) {
    Object state = publishing.publicState(change.state());
    Map<String, Object> details = new LinkedHashMap<>();
    change.events().forEach(event -> details.putAll(publishing.auditDetails(event)));
    if (details.isEmpty()) {
      return state;
    }
    ObjectNode all = json.valueToTree(state);
    details.forEach((name, value) -> all.set(name, json.valueToTree(value)));
    return all;
  }

  private byte @Nullable [] bytes(Outgoing outgoing) {
    if (outgoing.body() == null) {
      return null;
    }
    byte[] body = json.writeValueAsString(outgoing.body()).getBytes(UTF_8);
    if (body.length > BODY_LIMIT) {
      throw new TooLargeException(outgoing.type() + " has " + body.length + " bytes");
    }
    return body;
  }
}
