package org.convocatoria.system.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes records again, in another order, and such as nobody can read. */
final class Mischief implements AutoCloseable {

  private static final List<String> POISONED =
      List.of("submission.events", "notification.requests", "workshop.events", "plan.events");
  private static final Map<String, String> TYPES =
      Map.of(
          "submission.events", "submission.contribution-received.v1",
          "notification.requests", "notification.mail-requested.v1",
          "workshop.events", "workshop.result-recorded.v1",
          "plan.events", "plan.answer-given.v1");

  /** Twenty keys quarantined within five minutes would stop a consumer, as they should. */
  private static final int STEPS_BETWEEN_POISONS = 60;

  private final KafkaProducer<String, byte[]> producer;
  private final Topics topics;
  private final Random random;
  private int poisons;
  private int repeats;
  private volatile boolean running = true;
  private @Nullable Thread thread;

  Mischief(String broker, Topics topics, long seed) {
    this.topics = topics;
    this.random = new Random(seed + 7);
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Goes on until it is told to pause. */
  void start() {
    thread = Thread.ofPlatform().daemon().name("mischief").start(this::work);
  }

  void pause() {
    running = false;
    if (thread != null) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    producer.flush();
  }

  int poisons() {
    return poisons;
  }

  int repeats() {
    return repeats;
  }

  /** Publishes some records again: old ones, new ones, in any order. */
  void repeatSome(int count) {
    List<ConsumerRecord<String, byte[]>> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      topics.someRecent(random).ifPresent(some::add);
    }
    Collections.shuffle(some, random);
    for (ConsumerRecord<String, byte[]> each : some) {
      ProducerRecord<String, byte[]> again =
          new ProducerRecord<>(each.topic(), null, null, each.key(), each.value(), each.headers());
      again.headers().add(new RecordHeader(Topics.MARK, "repeat".getBytes(UTF_8)));
      send(again);
      repeats++;
    }
  }

  /** An unreadable record under a key of its own, and more behind it. */
  void poison() {
    String topic = POISONED.get(poisons % POISONED.size());
    String key = "poison-" + ++poisons;
    for (int i = 1; i <= 3; i++) {
      ProducerRecord<String, byte[]> record =
          new ProducerRecord<>(topic, key, "{\"state\": nobody can read this".getBytes(UTF_8));
      record.headers().add(new RecordHeader(Topics.MARK, "poison".getBytes(UTF_8)));
      if (poisons % 3 != 0) {
        header(record, "ce_id", key + ":" + i);
        header(record, "ce_type", TYPES.getOrDefault(topic, ""));
        header(record, "ce_subject", key);
        header(record, "ce_source", "/faults");
        header(record, "ce_sequence", Integer.toString(i));
        header(record, "ce_time", Instant.now().toString());
      }
      send(record);
    }
  }

  @Override
  public void close() {
    pause();
    producer.close(Duration.ofSeconds(5));
  }

  private void work() {
    int step = 0;
    while (running) {
      if (++step % STEPS_BETWEEN_POISONS == 20) {
        poison();
      }
      repeatSome(random.nextInt(100) < 30 ? 5 : 1);
      Patience.pause(Duration.ofMillis(300L + random.nextInt(400)));
    }
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(new RecordHeader(name, value.getBytes(UTF_8)));
  }

  private void send(ProducerRecord<String, byte[]> record) {
    try {
      var _ = producer.send(record);
    } catch (RuntimeException _) {
      // The broker is away: one disturbance less.
    }
  }
}
