package org.convocatoria.messaging.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** An outbox entry: a record that is kept but not yet known to be published. */
record Pending(
    long sequence,
    String topic,
    String key,
    String type,
    Instant at,
    String actor,
    @Nullable String trace,
    byte @Nullable [] body) {

  /** Entries with this topic go to the service's own audit collection instead of Kafka. */
  static final String AUDIT = "audit";

  boolean isForBroker() {
    return !topic.equals(AUDIT);
  }

  Document toDocument() {
    Document document =
        new Document("sequence", sequence)
            .append("topic", topic)
            .append("key", key)
            .append("type", type)
            .append("at", Date.from(at))
            .append("actor", actor);
    if (trace != null) {
      document.append("trace", trace);
    }
    if (body != null) {
      document.append("body", new Binary(body));
    }
    return document;
  }

  /** The outbox of an aggregate's document, the oldest entry first. */
  static List<Pending> allOf(Document document) {
    return document.getList("outbox", Document.class, List.of()).stream().map(Pending::of).toList();
  }

  private static Pending of(Document document) {
    Binary body = document.get("body", Binary.class);
    return new Pending(
        document.getLong("sequence"),
        document.getString("topic"),
        document.getString("key"),
        document.getString("type"),
        document.getDate("at").toInstant(),
        document.getString("actor"),
        document.getString("trace"),
        body == null ? null : body.getData());
  }
}
