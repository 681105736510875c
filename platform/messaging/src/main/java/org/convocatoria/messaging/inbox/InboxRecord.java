package org.convocatoria.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** A Kafka record as it reached a consumer; the body is null for a tombstone. */
record InboxRecord(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    Map<String, String> headers,
    byte @Nullable [] body) {

  /** The records of one poll, which a binder hands over as one message of lists. */
  static List<InboxRecord> allOf(Message<?> poll) {
    List<?> bodies = (List<?>) poll.getPayload();
    List<?> topics = listOf(poll, KafkaHeaders.RECEIVED_TOPIC);
    List<?> partitions = listOf(poll, KafkaHeaders.RECEIVED_PARTITION);
    List<?> offsets = listOf(poll, KafkaHeaders.OFFSET);
    List<?> keys = listOf(poll, KafkaHeaders.RECEIVED_KEY);
    List<?> headers = listOf(poll, KafkaHeaders.BATCH_CONVERTED_HEADERS);
    if (bodies.size() != offsets.size()) {
      // Somebody between the client and us has left some out: which is which is unknown.
      throw new IllegalStateException(bodies.size() + " bodies of " + offsets.size() + " records");
    }
    List<InboxRecord> records = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      records.add(
          new InboxRecord(
              String.valueOf(topics.get(i)),
              number(partitions.get(i)).intValue(),
              number(offsets.get(i)).longValue(),
              text(keys.get(i)),
              texts((Map<?, ?>) headers.get(i)),
              bodies.get(i) instanceof byte[] body ? body : null));
    }
    return records;
  }

  private static List<?> listOf(Message<?> poll, String header) {
    return (List<?>) Objects.requireNonNull(poll.getHeaders().get(header), header);
  }

  private static Map<String, String> texts(Map<?, ?> headers) {
    Map<String, String> texts = new HashMap<>();
    headers.forEach(
        (name, value) -> {
          String text = text(value);
          if (text != null) {
            texts.put(String.valueOf(name).replace("ce-", "ce_"), text);
          }
        });
    return texts;
  }

  /** When the event happened, where the record says so. */
  Optional<Instant> at() {
    try {
      return Optional.ofNullable(headers.get("ce_time")).map(Instant::parse);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** The record's CloudEvents attributes; without them nothing can be done with it. */
  Source source() {
    String id = headers.get("ce_id");
    String type = headers.get("ce_type");
    String sequence = headers.get("ce_sequence");
    String time = headers.get("ce_time");
    if (key == null || id == null || type == null || sequence == null || time == null) {
      throw new DataFailureException("headers-missing");
    }
    try {
      return new Source(key, Long.parseLong(sequence), id, type, Instant.parse(time));
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new DataFailureException("headers-unreadable", e);
    }
  }

  /** A record as the Kafka client reads it. */
  static InboxRecord of(ConsumerRecord<?, ?> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(
            h -> {
              String text = text(h.value());
              if (text != null) {
                headers.put(h.key().replace("ce-", "ce_"), text);
              }
            });
    return new InboxRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key() instanceof byte[] key ? new String(key, UTF_8) : null,
        headers,
        record.value() instanceof byte[] body ? body : null);
  }

  /** A parked record as it was. */
  static InboxRecord of(Document parked) {
    Map<String, String> headers = new HashMap<>();
    parked.get("headers", Document.class).forEach((name, text) -> headers.put(name, (String) text));
    Binary body = parked.get("body", Binary.class);
    return new InboxRecord(
        parked.getString("topic"),
        parked.getInteger("partition"),
        parked.getLong("offset"),
        parked.getString("key"),
        headers,
        body == null ? null : body.getData());
  }

  /** The record as it is parked. */
  Document toDocument(String group, String cause) {
    String id = "%s|%s|%d|%d".formatted(group, topic, partition, offset);
    return new Document("_id", id)
        .append("quarantine", quarantineId(group))
        .append("group", group)
        .append("topic", topic)
        .append("partition", partition)
        .append("offset", offset)
        .append("key", key)
        .append("headers", new Document(Map.copyOf(headers)))
        .append("body", body == null ? null : new Binary(body))
        .append("cause", cause)
        .append("state", "parked");
  }

  /** What is quarantined where this record cannot be handled. */
  String quarantineId(String group) {
    return group + "|" + topic + "|" + orderKey();
  }

  /** A key for order and quarantine; a record without one stands alone. */
  private String orderKey() {
    return key == null ? partition + "@" + offset : key;
  }

  private static Number number(@Nullable Object value) {
    return value instanceof Number n ? n : -1;
  }

  /** Binders hand headers over as bytes or as text, depending on who sent the record. */
  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case byte[] bytes -> new String(bytes, UTF_8);
      case String string -> string;
      case null, default -> null;
    };
  }
}
