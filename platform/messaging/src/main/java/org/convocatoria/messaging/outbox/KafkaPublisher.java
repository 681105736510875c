package org.convocatoria.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes entries to Kafka as CloudEvents in binary mode. */
final class KafkaPublisher implements Publisher {

  private static final Logger log = LoggerFactory.getLogger(KafkaPublisher.class);

  private final Map<String, Object> settings;
  private final String source;
  private Producer<String, byte[]> producer;

  KafkaPublisher(String bootstrapServers, String source) {
    this.settings = settings(bootstrapServers);
    this.source = source;
    this.producer = new KafkaProducer<>(settings);
  }

  private static Map<String, Object> settings(String bootstrapServers) {
    return Map.ofEntries(
        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
        Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
        Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
        // The client's defaults wait a minute or two for an absent broker; a lane must not.
        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000),
        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000),
        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000),
        Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000),
        Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024));
  }

  @Override
  public void send(Ref ref, Pending entry, Consumer<@Nullable Exception> reply) {
    Producer<String, byte[]> current = current();
    try {
      var _ =
          current.send(
              record(ref, entry),
              (_, failure) -> {
                renewAfter(failure, current);
                reply.accept(failure);
              });
    } catch (RuntimeException e) {
      renewAfter(e, current);
      reply.accept(e);
    }
  }

  private ProducerRecord<String, byte[]> record(Ref ref, Pending entry) {
    List<Header> headers =
        new java.util.ArrayList<>(
            List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", ref.id() + ":" + entry.sequence()),
                header("ce_type", entry.type()),
                header("ce_subject", ref.id()),
                header("ce_source", source),
                header("ce_time", entry.at().toString()),
                header("ce_sequence", Long.toString(entry.sequence())),
                header("content-type", "application/json")));
    if (entry.trace() != null) {
      headers.add(header("traceparent", entry.trace()));
    }
    return new ProducerRecord<>(entry.topic(), null, null, entry.key(), entry.body(), headers);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }

  private synchronized Producer<String, byte[]> current() {
    return producer;
  }

  /** A fatal error leaves a producer unusable for good, so a new one takes its place. */
  private synchronized void renewAfter(
      @Nullable Exception failure, Producer<String, byte[]> broken) {
    if (failure == null || failure instanceof RetriableException || !broken.equals(producer)) {
      return;
    }
    log.warn("Starting a new Kafka producer after {}", failure.getClass().getName());
    producer = new KafkaProducer<>(settings);
    Thread.ofVirtual().name("producer-closer").start(() -> broken.close(Duration.ZERO));
  }

  @Override
  public synchronized void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
