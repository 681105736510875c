package org.convocatoria.messaging.inbox;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.convocatoria.messaging.failpoint.Failpoint;
import org.convocatoria.messaging.failpoint.Failpoints;

/** Sees each commit of offsets, for the failpoint after it. Made by the Kafka client. */
public final class Committing implements ConsumerInterceptor<byte[], byte[]> {

  private static final String FAILPOINTS = "convocatoria.failpoints";

  private Failpoints failpoints = Failpoints.of("");

  static void add(Map<String, Object> settings, Failpoints failpoints) {
    settings.put(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, Committing.class.getName());
    settings.put(FAILPOINTS, failpoints);
  }

  @Override
  public void configure(Map<String, ?> settings) {
    if (settings.get(FAILPOINTS) instanceof Failpoints given) {
      failpoints = given;
    }
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    return records;
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    failpoints.reached(Failpoint.AFTER_COMMIT);
  }

  @Override
  public void close() {}
}
