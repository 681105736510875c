package org.convocatoria.messaging.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.convocatoria.messaging.connection.BrokerConnection;
import org.springframework.core.env.Environment;

/**
 * A topic that one group alone reads. What the group has read is stored with it, so it may go from
 * the topic before the time is over for which the topic keeps it.
 */
public final class ReadTopic {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BrokerConnection broker;
  private final String topic;
  private final String group;

  /** The topic and its group, at the broker of these settings. */
  public ReadTopic(Environment environment, String topic, String group) {
    this.broker = BrokerConnection.of(environment);
    this.topic = topic;
    this.group = group;
  }

  /** Where each partition ends now, by its number. */
  public Map<String, Long> ends() {
    return asked(admin -> offsets(admin, OffsetSpec.latest()));
  }

  /**
   * Deletes what lies before these ends.
   *
   * @throws IllegalStateException while the group has not read all of it
   */
  public void forget(Map<String, ?> ends) {
    boolean all = asked(admin -> forget(admin, ends));
    if (!all) {
      throw new IllegalStateException("what is to be deleted is still to be read");
    }
  }

  private boolean forget(Admin admin, Map<String, ?> ends)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<String, Long> beginnings = offsets(admin, OffsetSpec.earliest());
    Map<TopicPartition, RecordsToDelete> deleted = new HashMap<>();
    boolean all = true;
    for (Map.Entry<String, ?> each : ends.entrySet()) {
      TopicPartition at = new TopicPartition(topic, Integer.parseInt(each.getKey()));
      long end = ((Number) each.getValue()).longValue();
      OffsetAndMetadata reached = read.get(at);
      if (beginnings.getOrDefault(each.getKey(), 0L) >= end) {
        continue;
      }
      if (reached != null && reached.offset() >= end) {
        deleted.put(at, RecordsToDelete.beforeOffset(end));
      } else {
        all = false;
      }
    }
    admin.deleteRecords(deleted).all().get();
    return all;
  }

  private Map<String, Long> offsets(Admin admin, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (TopicDescription each :
        admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
      each.partitions().forEach(at -> wanted.put(new TopicPartition(topic, at.partition()), which));
    }
    Map<String, Long> offsets = new TreeMap<>();
    admin
        .listOffsets(wanted)
        .all()
        .get()
        .forEach((at, found) -> offsets.put(String.valueOf(at.partition()), found.offset()));
    return offsets;
  }

  private interface Question<T> {
    T ask(Admin admin) throws ExecutionException, InterruptedException;
  }

  private <T> T asked(Question<T> question) {
    Map<String, Object> settings =
        broker.with(
            Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis() / 2));
    try (Admin admin = Admin.create(settings)) {
      return question.ask(admin);
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }
}
