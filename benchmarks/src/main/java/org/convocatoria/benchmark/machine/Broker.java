package org.convocatoria.benchmark.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A real Kafka broker in a process of its own. */
public final class Broker {

  private static final int PARTITIONS = 12;

  private final Running process;
  private final String servers;
  private final Path folder;
  private final Admin admin;

  private Broker(Running process, String servers, Path folder) {
    this.process = process;
    this.folder = folder;
    this.servers = servers;
    this.admin = Admin.create(Map.of("bootstrap.servers", servers));
  }

  /** Starts it with the command line of the local platform. */
  public static Broker start(Processes processes) {
    int port = Processes.freePort();
    Path ready = processes.folder("broker.ready");
    List<String> command = new ArrayList<>(Processes.java("256m"));
    command.addAll(
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            Store.localClassPath(processes)
                + File.pathSeparator
                + processes.built("local").resolve("kafka-libs")
                + "/*",
            "org.convocatoria.local.broker.BrokerMain",
            processes.folder("broker").toString(),
            Integer.toString(port),
            Integer.toString(Processes.freePort())));
    Running running =
        processes.start("broker", command, Map.of("CONVOCATORIA_READY_FILE", ready.toString()));
    Processes.awaitReady(running, () -> Files.exists(ready));
    return new Broker(running, "127.0.0.1:" + port, processes.folder("broker"));
  }

  /** What the topic's records take in the broker's files. */
  public long bytes(String topic) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".log"))
          .filter(file -> file.toString().contains("/" + topic + "-"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Running process() {
    return process;
  }

  public String servers() {
    return servers;
  }

  /** A topic whose records carry the time at which the broker appended them. */
  public void createTopic(String topic) {
    get(
        admin
            .createTopics(
                List.of(
                    new NewTopic(topic, PARTITIONS, (short) 1)
                        .configs(Map.of("message.timestamp.type", "LogAppendTime"))))
            .all());
  }

  /** Deletes a topic with all its records. */
  public void deleteTopic(String topic) {
    get(admin.deleteTopics(List.of(topic)).all());
  }

  /** Where each partition ends. */
  public Map<TopicPartition, Long> ends(String topic) {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (int i = 0; i < PARTITIONS; i++) {
      wanted.put(new TopicPartition(topic, i), OffsetSpec.latest());
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    Map<TopicPartition, ListOffsetsResultInfo> answer = get(admin.listOffsets(wanted).all());
    answer.forEach((partition, info) -> ends.put(partition, info.offset()));
    return ends;
  }

  /** How many records the topic holds. */
  public long records(String topic) {
    return ends(topic).values().stream().mapToLong(Long::longValue).sum();
  }

  /** A consumer of the whole topic from these offsets on, without a group. */
  public KafkaConsumer<String, byte[]> read(Map<TopicPartition, Long> from) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers, "enable.auto.commit", "false"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(from.keySet());
    from.forEach(consumer::seek);
    return consumer;
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
