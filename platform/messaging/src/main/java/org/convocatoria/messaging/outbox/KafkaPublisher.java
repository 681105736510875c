package org.convocatoria.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.convocatoria.messaging.connection.BrokerConnection;
import org.convocatoria.messaging.trace.TraceContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes entries to Kafka as CloudEvents in binary mode. */
final class KafkaPublisher implements Publisher {

  private static final Logger log = LoggerFactory.getLogger(KafkaPublisher.class);

  private final Supplier<Producer<String, byte[]>> producers;
  private final String source;
  private final AtomicReference<Producer<String, byte[]>> producer;
  private volatile boolean closed;

  KafkaPublisher(BrokerConnection broker, String source) {
    this(() -> new KafkaProducer<>(broker.with(settings())), source);
  }

  KafkaPublisher(Supplier<Producer<String, byte[]>> producers, String source) {
    this.producers = producers;
    this.source = source;
    this.producer = new AtomicReference<>(producers.get());
  }

  private static Map<String, Object> settings() {
    return Map.ofEntries(
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
    Producer<String, byte[]> current = producer.get();
    try {
      var _ =
          current.send(
              record(ref, entry),
              (_, failure) -> {
                // Report the result first: whoever waits for it has nobody else to ask.
                reply.accept(failure);
                renewAfter(failure, current);
              });
    } catch (RuntimeException e) {
      reply.accept(e);
      renewAfter(e, current);
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
      headers.add(header(TraceContext.NAME, entry.trace()));
    }
    return new ProducerRecord<>(entry.topic(), null, null, entry.key(), entry.body(), headers);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }

  /**
   * A fatal error leaves a producer unusable for good, so a new one takes its place. Runs on the
   * producer's own thread, which closing it waits for: a lock held in both places would never end.
   */
  private void renewAfter(@Nullable Exception failure, Producer<String, byte[]> broken) {
    if (failure == null || failure instanceof RetriableException || closed) {
      return;
    }
    if (!broken.equals(producer.get())) {
      return;
    }
    log.warn("Starting a new Kafka producer after {}", failure.getClass().getName());
    Producer<String, byte[]> fresh;
    try {
      fresh = producers.get();
    } catch (KafkaException e) {
      // As when no address of the broker resolves; the next failure of the old one tries again.
      log.warn("There is no new Kafka producer yet: {}", e.getClass().getName());
      return;
    }
    Producer<String, byte[]> unused = producer.compareAndSet(broken, fresh) ? broken : fresh;
    Thread.ofVirtual().name("producer-closer").start(() -> unused.close(Duration.ZERO));
  }

  @Override
  public void close() {
    closed = true;
    producer.get().close(Duration.ofSeconds(5));
  }
}
