package org.convocatoria.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.convocatoria.messaging.inbox.DataFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * What every consumer keeps to, whatever it consumes. A service's test implements this with samples
 * of its own; the history is of one aggregate, oldest first, and changes the state at each step.
 */
public interface ListenerContract {

  /** The consumer under test. */
  Consumer<Message<List<byte[]>>> listener();

  /** At least two events of one aggregate, in order, each of which matters to this consumer. */
  List<Delivered> history();

  /** What the consumer has made of the events so far; compared with equals. */
  Object state();

  /** An event as it lies on a topic. */
  record Delivered(String topic, String key, long sequence, String type, @Nullable String json) {

    private Map<String, Object> headers() {
      return Map.of(
          "ce_id",
          (key + ":" + sequence).getBytes(UTF_8),
          "ce-type",
          type,
          "ce_sequence",
          Long.toString(sequence).getBytes(UTF_8),
          "ce_time",
          Instant.parse("2014-09-11T15:00:00Z").toString().getBytes(UTF_8));
    }

    private Object body() {
      return json == null ? KafkaNull.INSTANCE : json.getBytes(UTF_8);
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

  /** Anything else would be tried again for ever, and nothing behind it would be read. */
  @Test
  default void aRecordThatMakesNoSenseIsAFailureOfTheData() {
    Delivered first = history().getFirst();
    // Of texts a body without a state is an erasure.
    List<String> senseless =
        first.topic().endsWith(".events")
            ? List.of("{\"state\": [7", "null", "{}")
            : List.of("{\"state\": [7", "null");
    for (String json : senseless) {
      Delivered broken = new Delivered(first.topic(), "senseless", 1, first.type(), json);
      assertThatExceptionOfType(BatchListenerFailedException.class)
          .as(json)
          .isThrownBy(() -> deliver(List.of(first, broken)))
          .withCauseInstanceOf(DataFailureException.class)
          .returns(1, BatchListenerFailedException::getIndex);
    }
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

  /** Hands the events over as one poll. */
  // Tombstones arrive as KafkaNull although the binding promises bytes.
  @SuppressWarnings("unchecked")
  private void deliver(List<Delivered> events) {
    Map<String, Object> headers =
        Map.of(
            KafkaHeaders.RECEIVED_TOPIC,
            events.stream().map(Delivered::topic).toList(),
            KafkaHeaders.RECEIVED_PARTITION,
            events.stream().map(_ -> 0).toList(),
            KafkaHeaders.OFFSET,
            LongStream.range(0, events.size()).boxed().toList(),
            KafkaHeaders.RECEIVED_KEY,
            events.stream().map(event -> event.key().getBytes(UTF_8)).toList(),
            KafkaHeaders.BATCH_CONVERTED_HEADERS,
            events.stream().map(Delivered::headers).toList());
    List<?> bodies = events.stream().map(Delivered::body).toList();
    ((Consumer<Message<?>>) (Consumer<?>) listener()).accept(new GenericMessage<>(bodies, headers));
  }
}
