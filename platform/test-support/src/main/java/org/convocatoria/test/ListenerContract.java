package org.convocatoria.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.DataFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * What every consumer keeps to, whatever it consumes. A service's test implements this with samples
 * of its own; the history is of one aggregate, oldest first, and changes the state at each step.
 */
public interface ListenerContract {

  /** The consumer under test. */
  Consumer<Message<byte[]>> listener();

  /** At least two events of one aggregate, in order, each of which matters to this consumer. */
  List<Delivered> history();

  /** What the consumer has made of the events so far; compared with equals. */
  Object state();

  /** An event as it lies on a topic. */
  record Delivered(String topic, String key, long sequence, String type, @Nullable String json) {

    Message<?> message(long offset) {
      Map<String, Object> headers = new HashMap<>();
      headers.put("kafka_receivedTopic", topic);
      headers.put("kafka_receivedPartitionId", 0);
      headers.put("kafka_offset", offset);
      headers.put("kafka_receivedMessageKey", key.getBytes(UTF_8));
      headers.put("ce_id", (key + ":" + sequence).getBytes(UTF_8));
      headers.put("ce-type", type);
      headers.put("ce_sequence", Long.toString(sequence).getBytes(UTF_8));
      headers.put("ce_time", Instant.parse("2014-09-11T15:00:00Z").toString().getBytes(UTF_8));
      return new GenericMessage<Object>(
          json == null ? KafkaNull.INSTANCE : json.getBytes(UTF_8), headers);
    }
  }

  @Test
  default void aRepeatChangesNothing() {
    deliver(history());
    Object once = state();
    deliver(history());
    assertThat(state()).isEqualTo(once);
  }

  @Test
  default void anOlderEventIsIgnored() {
    deliver(history());
    Object newest = state();
    deliver(List.of(history().getFirst()));
    assertThat(state()).isEqualTo(newest);
  }

  @Test
  default void replayInAnyOrderGivesTheSameState() {
    deliver(history().reversed());
    Object backwards = state();
    deliver(history());
    assertThat(state()).isEqualTo(backwards);
  }

  @Test
  default void anUnreadableRecordIsAFailureOfTheData() {
    Delivered first = history().getFirst();
    Delivered broken =
        new Delivered(first.topic(), "unreadable", 1, first.type(), "{\"state\": [7");
    assertThatExceptionOfType(DataFailureException.class)
        .isThrownBy(() -> deliver(List.of(broken)));
  }

  @Test
  default void anUnknownTypeIsPassedOver() {
    Object before = state();
    Delivered first = history().getFirst();
    deliver(
        List.of(
            new Delivered(first.topic(), "unknown", 1, "future.something-new.v9", "{\"x\":1}")));
    assertThat(state()).isEqualTo(before);
  }

  private void deliver(List<Delivered> events) {
    long offset = 0;
    for (Delivered event : events) {
      accept(event.message(offset++));
    }
  }

  // Tombstones arrive as KafkaNull although the binding promises bytes.
  @SuppressWarnings("unchecked")
  private void accept(Message<?> message) {
    ((Consumer<Message<?>>) (Consumer<?>) listener()).accept(message);
  }
}
