package org.convocatoria.messaging.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.convocatoria.messaging.connection.BrokerConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yaml.snakeyaml.Yaml;

/**
 * Creates the declared topics before anything publishes or consumes. A topic made by its first user
 * would get one partition and the wrong retention, and could never be mended without losing order.
 */
public final class Topics implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Topics.class);
  private static final int SECONDS_BEFORE_GOING_ON = 5;
  private static final Duration CLOSED_WITHIN = Duration.ofSeconds(1);
  private static final long PAUSE_NANOS = 1_000_000_000L;

  private final BrokerConnection broker;
  private final int partitions;
  private final short replication;
  private final List<Topic> declared;
  private volatile boolean running;

  /** Reads the declarations from the contracts. */
  public Topics(BrokerConnection broker, int partitions, short replication) {
    this.broker = broker;
    this.partitions = partitions;
    this.replication = replication;
    this.declared = declarations();
  }

  @Override
  public void start() {
    running = true;
    if (!create(SECONDS_BEFORE_GOING_ON)) {
      log.warn("The broker is away; its topics are looked after as soon as it is back.");
      Thread.ofVirtual().name("topics").start(this::keepTrying);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the relay and the consumers. */
  @Override
  public int getPhase() {
    return -2_000;
  }

  private void keepTrying() {
    while (running && !create(10)) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean create(int seconds) {
    Admin admin =
        Admin.create(
            broker.with(
                Map.of(
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    seconds * 1000,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    Math.min(seconds, 5) * 1000,
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                    1000)));
    try {
      return create(admin, seconds);
    } finally {
      // Without a limit it can wait for a broker that took the request and does not answer.
      admin.close(CLOSED_WITHIN);
    }
  }

  private boolean create(Admin admin, int seconds) {
    try {
      var existing = admin.listTopics().names().get(seconds, TimeUnit.SECONDS);
      List<NewTopic> missing =
          declared.stream()
              .filter(topic -> !existing.contains(topic.name()))
              .map(this::newTopic)
              .toList();
      if (!missing.isEmpty()) {
        for (KafkaFuture<Void> creation : admin.createTopics(missing).values().values()) {
          await(creation, seconds);
        }
      }
      return true;
    } catch (ExecutionException e) {
      log.warn("The topics cannot be made yet: {}", String.valueOf(e.getCause()));
      return false;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Two services that start together may both create one; that both wanted it is fine. */
  private static void await(KafkaFuture<Void> creation, int seconds)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      creation.get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private NewTopic newTopic(Topic topic) {
    return new NewTopic(topic.name(), Optional.of(partitions), Optional.of(replication))
        .configs(topic.settings(replication));
  }

  private static List<Topic> declarations() {
    try (InputStream in = Topics.class.getResourceAsStream("/contracts/topics.yaml")) {
      Map<String, Map<String, Object>> read = new Yaml().load(in);
      List<Topic> topics = new ArrayList<>();
      read.forEach(
          (name, settings) ->
              topics.add(
                  new Topic(
                      name,
                      "compact".equals(settings.get("cleanup")),
                      (Integer) settings.get("retentionDays"))));
      return topics;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
