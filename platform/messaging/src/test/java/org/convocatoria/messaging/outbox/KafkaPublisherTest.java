package org.convocatoria.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KafkaPublisherTest {

  private final List<MockProducer<String, byte[]>> made = new ArrayList<>();

  /** Closing waits for the producer's thread, which reports what could not be sent any more. */
  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void closingEndsThoughSendsAreStillUnderWay() {
    KafkaPublisher publisher = new KafkaPublisher(this::producer, "/test");
    List<Exception> failures = new ArrayList<>();
    publisher.send(new Ref("things", "a"), entry(), failures::add);
    publisher.close();
    assertThat(failures).hasSize(1);
  }

  @Test
  void aFatalErrorMakesANewProducerAndOnlyOne() {
    KafkaPublisher publisher = new KafkaPublisher(this::producer, "/test");
    publisher.send(new Ref("things", "a"), entry(), _ -> {});
    publisher.send(new Ref("things", "b"), entry(), _ -> {});
    MockProducer<String, byte[]> first = made.getFirst();
    first.errorNext(new InvalidProducerEpochException("fatal"));
    first.errorNext(new InvalidProducerEpochException("fatal"));
    assertThat(made).hasSize(2);
  }

  @Test
  void whereNoNewProducerCanBeMadeTheFailureIsStillReported() {
    KafkaPublisher publisher =
        new KafkaPublisher(
            () -> {
              if (!made.isEmpty()) {
                throw new KafkaException("no address resolves");
              }
              return producer();
            },
            "/test");
    List<Exception> failures = new ArrayList<>();
    publisher.send(new Ref("things", "a"), entry(), failures::add);
    made.getFirst().errorNext(new InvalidProducerEpochException("fatal"));
    assertThat(failures).hasSize(1);
  }

  private Producer<String, byte[]> producer() {
    MockProducer<String, byte[]> producer =
        new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer()) {
          @Override
          public void close(Duration timeout) {
            Thread io = Thread.ofPlatform().start(() -> errorNext(new IllegalStateException()));
            try {
              io.join();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    made.add(producer);
    return producer;
  }

  private static Pending entry() {
    return new Pending(1, "topic", "key", "type", Instant.EPOCH, "test", null, new byte[] {1});
  }
}
