package org.convocatoria.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real Kafka broker for the life of the test JVM, and short ways to write to it and read it. */
public final class TestBroker {

  private static final EmbeddedKafkaKraftBroker BROKER = start();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TestBroker() {}

  private static EmbeddedKafkaKraftBroker start() {
    EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 2);
    broker.brokerProperty("auto.create.topics.enable", "false");
    broker.afterPropertiesSet();
    Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
    return broker;
  }

  /** Where clients connect. */
  public static String servers() {
    return BROKER.getBrokersAsString();
  }

  /** Writes one event as another service would, and waits until the broker has it. */
  public static void publish(
      String topic, String key, long sequence, String type, @Nullable String json) {
    publish(topic, key, sequence, type, json, Instant.now());
  }

  /** Writes one event as another service would have at that time. */
  public static void publish(
      String topic, String key, long sequence, String type, @Nullable String json, Instant at) {
    send(List.of(record(topic, null, new Read(key, type, sequence, json), at)));
  }

  /** Writes these events side by side, so that a consumer gets all of them in one poll. */
  public static void publishAtOnce(String topic, List<Read> events) {
    send(events.stream().map(event -> record(topic, 0, event, Instant.now())).toList());
  }

  private static ProducerRecord<String, byte[]> record(
      String topic, @Nullable Integer partition, Read event, Instant at) {
    String json = event.body();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            topic, partition, event.key(), json == null ? null : json.getBytes(UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            event.key() + ":" + event.sequence(),
            "ce_type",
            event.type(),
            "ce_subject",
            event.key(),
            "ce_source",
            "/test",
            "ce_time",
            at.toString(),
            "ce_sequence",
            Long.toString(event.sequence()),
            "content-type",
            "application/json")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  /** Lets the records travel as one batch, and waits until the broker has them. */
  private static void send(List<ProducerRecord<String, byte[]>> records) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers(), "acks", "all", "linger.ms", "1000"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
      producer.flush();
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One record as it lies on a topic; a null body is a tombstone. */
  public record Read(
      String key, String type, long sequence, @Nullable String body, @Nullable String trace) {

    /** One outside of any trace. */
    public Read(String key, String type, long sequence, @Nullable String body) {
      this(key, type, sequence, body, null);
    }
  }

  /** All records of the topic, from its beginning, until one matches; fails after 30 seconds. */
  public static Read await(String topic, Predicate<Read> wanted) {
    return awaitAll(topic, records -> records.stream().anyMatch(wanted)).stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  /** All records of the topic, from its beginning, once they fulfil the condition. */
  public static List<Read> awaitAll(String topic, Predicate<List<Read>> enough) {
    List<Read> seen = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      consumer.subscribe(List.of(topic));
      Instant end = Instant.now().plus(PATIENCE);
      while (!enough.test(seen)) {
        if (Instant.now().isAfter(end)) {
          throw new AssertionError("not within " + PATIENCE + " on " + topic + ": " + seen);
        }
        consumer.poll(Duration.ofMillis(100)).forEach(record -> seen.add(read(record)));
      }
    }
    return seen;
  }

  /** How many events match. One may be published twice; it is the same one by its sequence. */
  public static long events(List<Read> records, Predicate<Read> wanted) {
    return records.stream().filter(wanted).map(Read::sequence).distinct().count();
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            servers(),
            "group.id",
            "test-" + UUID.randomUUID(),
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            "false"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private static Read read(ConsumerRecord<String, byte[]> record) {
    byte[] body = record.value();
    return new Read(
        record.key(),
        header(record, "ce_type"),
        Long.parseLong(header(record, "ce_sequence")),
        body == null ? null : new String(body, UTF_8),
        record.headers().lastHeader("traceparent") == null ? null : header(record, "traceparent"));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null) {
      throw new AssertionError("no header " + name + " on " + record.topic());
    }
    return new String(header.value(), UTF_8);
  }
}
