package org.convocatoria.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
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

  /** A key for order and quarantine; a record without one stands alone. */
  String orderKey() {
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
