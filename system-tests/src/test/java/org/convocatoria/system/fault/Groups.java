package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the consumer groups are. */
final class Groups implements AutoCloseable {

  /** Every group of the services that run, with its topics. */
  static final Map<String, List<String>> OF_SERVICES =
      Map.ofEntries(
          group(
              "submission.timeline.g1",
              "workshop.events",
              "workshop.texts",
              "plan.events",
              "plan.texts"),
          group("submission.intake.g1", "plan.events"),
          group("submission.letters.g1", "notification.events"),
          group(
              "plan.evidence.g1",
              "submission.events",
              "submission.texts",
              "workshop.events",
              "workshop.texts"),
          group("plan.layout.g1", "submission.events"),
          group("plan.telling.g1", "plan.events"),
          group("plan.erasures.g1", "submission.texts"),
          group("plan.call.g1", "submission.events"),
          group("workshop.call.g1", "submission.events"),
          group("workshop.schedule.g1", "submission.events"),
          group("workshop.dossier.g1", "submission.events", "submission.texts"),
          group("notification.erasures.g1", "submission.events"),
          group("notification.messages.g1", "notification.requests"));

  private static final int SECONDS = 10;

  private final Admin admin;

  Groups(String broker) {
    admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                3_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500));
  }

  private static Map.Entry<String, List<String>> group(String name, String... topics) {
    return Map.entry(name, List.of(topics));
  }

  /** A topic of the driver's own. */
  void create(String topic) {
    try {
      admin
          .createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
          .all()
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The broker does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The end of every partition of these topics. */
  Map<TopicPartition, Long> ends(List<String> topics) {
    try {
      Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
      admin
          .describeTopics(topics)
          .allTopicNames()
          .get(SECONDS, TimeUnit.SECONDS)
          .forEach(
              (topic, found) ->
                  found
                      .partitions()
                      .forEach(
                          p ->
                              wanted.put(
                                  new TopicPartition(topic, p.partition()), OffsetSpec.latest())));
      Map<TopicPartition, Long> ends = new HashMap<>();
      admin
          .listOffsets(wanted)
          .all()
          .get(SECONDS, TimeUnit.SECONDS)
          .forEach((partition, found) -> ends.put(partition, found.offset()));
      return ends;
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The broker does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a group has committed. */
  Map<TopicPartition, Long> committed(String group) {
    try {
      Map<TopicPartition, Long> committed = new HashMap<>();
      Map<TopicPartition, OffsetAndMetadata> found =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(SECONDS, TimeUnit.SECONDS);
      found.forEach(
          (partition, offset) -> {
            if (offset != null) {
              committed.put(partition, offset.offset());
            }
          });
      return committed;
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The broker does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Records that each group has not yet handled; groups that have none are left out. */
  Map<String, Long> lags() {
    Set<String> topics = new HashSet<>();
    OF_SERVICES.values().forEach(topics::addAll);
    Map<TopicPartition, Long> ends = ends(List.copyOf(topics));
    Map<String, Long> lags = new TreeMap<>();
    OF_SERVICES.forEach(
        (group, its) -> {
          Map<TopicPartition, Long> committed = committed(group);
          long lag =
              ends.entrySet().stream()
                  .filter(end -> its.contains(end.getKey().topic()))
                  .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                  .sum();
          if (lag != 0) {
            lags.put(group, lag);
          }
        });
    return lags;
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(5));
  }
}
