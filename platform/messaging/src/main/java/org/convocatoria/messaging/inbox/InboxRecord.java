package org.convocatoria.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/** A Kafka record as it reached a consumer; the body is null for a tombstone. */
record InboxRecord(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    Map<String, String> headers,
    byte @Nullable [] body) {

  static InboxRecord of(Message<?> message) {
    MessageHeaders headers = message.getHeaders();
    Map<String, String> texts = new HashMap<>();
    headers.forEach(
        (name, value) -> {
          String text = text(value);
          if (text != null) {
            texts.put(name.replace("ce-", "ce_"), text);
          }
        });
    return new InboxRecord(
        String.valueOf(headers.get("kafka_receivedTopic")),
        number(headers.get("kafka_receivedPartitionId")).intValue(),
        number(headers.get("kafka_offset")).longValue(),
        text(headers.get("kafka_receivedMessageKey")),
        texts,
        message.getPayload() instanceof byte[] bytes
            ? bytes
            : message.getPayload() instanceof KafkaNull ? null : unexpected(message.getPayload()));
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
        .forEach(h -> headers.put(h.key().replace("ce-", "ce_"), new String(h.value(), UTF_8)));
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

  private static byte[] unexpected(Object payload) {
    throw new DataFailureException("payload-" + payload.getClass().getSimpleName());
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
