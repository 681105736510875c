package org.convocatoria.benchmark.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.convocatoria.benchmark.machine.Broker;

/** From an event's write until the broker appended it, read from the topic afterwards. */
final class PublishLag {

  private PublishLag() {}

  /** Milliseconds, of the records between these ends of the topic's partitions. */
  static Histogram between(
      Broker broker, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
    Histogram millis = new Histogram(3);
    try (KafkaConsumer<String, byte[]> consumer = broker.read(from)) {
      while (to.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> millis.recordValue(Math.max(0, lag(record))));
      }
    }
    return millis;
  }

  private static long lag(ConsumerRecord<String, byte[]> record) {
    Header written = record.headers().lastHeader("ce_time");
    return written == null
        ? 0
        : record.timestamp() - Instant.parse(new String(written.value(), UTF_8)).toEpochMilli();
  }
}
