package org.convocatoria.system.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads every topic from its beginning, straight from the broker, as long as the run lasts. */
final class Topics implements AutoCloseable {

  /** Marks what the driver itself publishes; its value says what the record is. */
  static final String MARK = "faults-driver";

  static final List<String> ALL =
      List.of(
          "submission.events",
          "submission.texts",
          "workshop.events",
          "workshop.texts",
          "plan.events",
          "plan.texts",
          "notification.events",
          "notification.requests");

  private static final int RECENT = 4_000;

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<Heard> heard = new ArrayList<>();
  private final Map<String, Heard> newest = new HashMap<>();
  private final Map<String, byte @Nullable []> bodies = new HashMap<>();
  private final Deque<ConsumerRecord<String, byte[]>> recent = new ArrayDeque<>();
  private final Set<String> messagesAskedFor = new HashSet<>();
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private volatile boolean running = true;
  private final Thread reader;

  /** A record without its body, of which it keeps a hash that tells it from another. */
  record Heard(
      String topic,
      int partition,
      long offset,
      long time,
      String key,
      String service,
      String subject,
      long sequence,
      String type,
      boolean erasure,
      int bodyHash,
      String mark) {

    boolean isPoison() {
      return mark.equals("poison");
    }

    boolean isFromPlatform() {
      return mark.isEmpty();
    }

    String id() {
      return subject + ":" + sequence;
    }

    @Override
    public String toString() {
      return "%s[%d]@%d %s %s".formatted(topic, partition, offset, id(), type);
    }
  }

  Topics(String broker) {
    this(broker, ALL);
  }

  Topics(String broker, List<String> topics) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all = new ArrayList<>();
    for (String topic : topics) {
      for (PartitionInfo each : consumer.partitionsFor(topic)) {
        all.add(new TopicPartition(topic, each.partition()));
      }
    }
    consumer.assign(all);
    consumer.seekToBeginning(all);
    reader = Thread.ofPlatform().daemon().name("topics").start(this::read);
  }

  /** Everything heard so far, in the order of each partition. */
  synchronized List<Heard> heard() {
    return new ArrayList<>(heard);
  }

  synchronized int size() {
    return heard.size();
  }

  /** How many records the platform published, without what the driver did. */
  synchronized long fromPlatform() {
    return heard.stream().filter(Heard::isFromPlatform).count();
  }

  /** The newest state of every key of a topic, of the types that begin so. */
  synchronized Map<String, Heard> newest(String topic, String typePrefix) {
    Map<String, Heard> found = new HashMap<>();
    newest.values().stream()
        .filter(each -> each.topic().equals(topic) && each.type().startsWith(typePrefix))
        .forEach(each -> found.put(each.key(), each));
    return found;
  }

  /** The body of the newest record of a key; null for a tombstone. */
  synchronized byte @Nullable [] body(Heard record) {
    return bodies.get(record.topic() + "|" + record.key());
  }

  /** Some record of the last thousands, as it was. */
  synchronized Optional<ConsumerRecord<String, byte[]>> someRecent(Random random) {
    return recent.isEmpty()
        ? Optional.empty()
        : recent.stream().skip(random.nextInt(recent.size())).findFirst();
  }

  /** The messages that requests for mail asked for, each once however often it was asked for. */
  synchronized Set<String> messagesAskedFor() {
    return Set.copyOf(messagesAskedFor);
  }

  private static String messageOf(ConsumerRecord<String, byte[]> request, Heard record) {
    Document body = Document.parse(new String(request.value(), UTF_8));
    return Objects.requireNonNullElse(body.getString("message"), record.id());
  }

  /** Whether everything up to these offsets was read. */
  synchronized boolean hasReached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  @Override
  public void close() {
    running = false;
    try {
      reader.join(5_000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    consumer.close();
  }

  private void read() {
    while (running) {
      try {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        take(records);
      } catch (KafkaException _) {
        // The broker is away; the next poll tries again.
        Patience.pause(Duration.ofMillis(100));
      }
    }
  }

  private synchronized void take(Collection<ConsumerRecord<String, byte[]>> records) {
    for (ConsumerRecord<String, byte[]> each : records) {
      Heard record = heard(each);
      heard.add(record);
      positions.put(new TopicPartition(each.topic(), each.partition()), each.offset() + 1);
      if (!record.isPoison()) {
        String key = record.topic() + "|" + record.key();
        Heard known = newest.get(key);
        if (known == null || known.sequence() < record.sequence()) {
          newest.put(key, record);
          bodies.put(key, each.value());
        }
      }
      if (record.isFromPlatform()) {
        if (record.type().equals("notification.mail-requested.v1")) {
          messagesAskedFor.add(messageOf(each, record));
        }
        recent.addLast(each);
        if (recent.size() > RECENT) {
          recent.removeFirst();
        }
      }
    }
  }

  private static Heard heard(ConsumerRecord<String, byte[]> record) {
    String sequence = header(record, "ce_sequence");
    return new Heard(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key() == null ? "" : record.key(),
        header(record, "ce_source"),
        header(record, "ce_subject"),
        sequence.matches("[0-9]+") ? Long.parseLong(sequence) : -1,
        header(record, "ce_type"),
        record.value() == null,
        Arrays.hashCode(record.value()),
        header(record, MARK));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }
}
