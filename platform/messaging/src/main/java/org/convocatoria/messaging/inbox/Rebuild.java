package org.convocatoria.messaging.inbox;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills one new generation from the first event on, as its own consumer group, and points readers
 * to it when it has caught up. Each poll is folded to the newest row per id and written at once.
 */
final class Rebuild implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final ConsumerGroup before;
  private final ConsumerGroup group;
  private final Set<String> topics;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Inbox inbox;
  private final InboxStore store;
  private final Runnable pointing;
  private final AtomicLong handled = new AtomicLong();
  private volatile boolean over;
  private volatile @Nullable String problem;

  /**
   * A rebuild of the group's generation.
   *
   * @param before the one that readers see until then
   * @param pointing points readers to the new generation and binds the live consumer to it
   */
  Rebuild(
      ConsumerGroup before,
      ConsumerGroup group,
      Set<String> topics,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Inbox inbox,
      InboxStore store,
      Runnable pointing) {
    this.before = before;
    this.group = group;
    this.topics = Set.copyOf(topics);
    this.consumers = consumers;
    this.inbox = inbox;
    this.store = store;
    this.pointing = pointing;
  }

  boolean isOver() {
    return over;
  }

  long handled() {
    return handled.get();
  }

  @Nullable String problem() {
    return problem;
  }

  @Override
  public void run() {
    try {
      while (!over) {
        attempt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      problem = e.getClass().getName();
      log.error("The rebuild of {} ended", group.name(), e);
    } finally {
      over = true;
    }
  }

  /** An outage ends an attempt; the next one goes on from what is committed. */
  private void attempt() throws InterruptedException {
    try (Consumer<byte[], byte[]> consumer = consumers.get()) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      boolean behind = true;
      while (behind) {
        behind = !catchesUp(consumer, partitions);
      }
      finish();
    } catch (MongoException | KafkaException e) {
      log.warn("The rebuild of {} waits: {}", group.name(), e.getClass().getName());
      Thread.sleep(1_000);
    }
  }

  private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = new ArrayList<>();
    topics.forEach(
        topic ->
            consumer
                .partitionsFor(topic)
                .forEach(p -> partitions.add(new TopicPartition(topic, p.partition()))));
    return partitions;
  }

  /**
   * Reads up to what is there now; true when that took a moment only. A topic that is written all
   * the time has no instant without a lag, so waiting for one could last as long as the load.
   */
  private boolean catchesUp(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    long begin = System.nanoTime();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (!hasReached(consumer, ends)) {
      handle(consumer.poll(POLL));
      consumer.commitSync();
    }
    return System.nanoTime() - begin < MOMENT.toNanos();
  }

  private static boolean hasReached(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** Here nobody tries again later, so what cannot be read is quarantined at once. */
  private void handle(ConsumerRecords<byte[], byte[]> records) {
    Batch batch = inbox.begin(group.name());
    for (ConsumerRecord<byte[], byte[]> each : records) {
      InboxRecord record = InboxRecord.of(each);
      try {
        if (!inbox.quarantine().parkIfQuarantined(group.name(), record)) {
          Polls.add(record, batch);
        }
      } catch (DataFailureException e) {
        inbox.quarantine().quarantine(group.name(), record, e.code());
      }
    }
    batch.write();
    handled.addAndGet(records.count());
  }

  private void finish() {
    int parked = store.quarantined(group.name()).size();
    if (parked > store.quarantined(before.name()).size()) {
      problem =
          parked
              + " aggregates cannot be read and would be missing; readers stay with "
              + before.name();
      log.error("{} is not taken into use: {}", group.name(), problem);
    } else {
      pointing.run();
    }
    over = true;
  }
}
