package org.convocatoria.messaging.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what outboxes hold. Each aggregate belongs to one lane; a periodic sweep of the store
 * finds what a lane, or a process that died, left behind.
 */
public final class Relay implements SmartLifecycle {

  private static final int LANES = 2;
  private static final int LANE_CAPACITY = 10_000;

  private final Set<String> collections = ConcurrentHashMap.newKeySet();
  private final List<Lane> lanes = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final OutboxStore store;
  private final Publisher publisher;
  private final Sweep sweep;
  private final RelayMetrics metrics;
  private volatile boolean running;

  Relay(OutboxStore store, Publisher publisher, MeterRegistry registry, Failpoints failpoints) {
    this.store = store;
    this.publisher = publisher;
    this.metrics = new RelayMetrics(registry);
    for (int i = 0; i < LANES; i++) {
      lanes.add(new Lane(LANE_CAPACITY, store, publisher, metrics, failpoints));
    }
    this.sweep = new Sweep(store, collections, this::found);
    Gauge.builder(
            "convocatoria.outbox.depth", lanes, all -> all.stream().mapToInt(Lane::depth).sum())
        .description("Aggregates with events that are not known to be published")
        .register(registry);
    Gauge.builder("convocatoria.outbox.oldest.age", sweep, Sweep::oldestAgeSeconds)
        .baseUnit("seconds")
        .description("Age of the oldest unpublished event at the last look")
        .register(registry);
  }

  void watch(String collection) {
    collections.add(collection);
    metrics.watched(collection);
  }

  void written(Input.Written written) {
    if (!written.outbox().isEmpty()) {
      laneOf(written.ref()).written(written);
    }
  }

  /** A reply of the store got lost, so there may be events that no lane knows of. */
  void outcomeUnknown(Ref ref) {
    laneOf(ref).outcomeUnknown(ref);
  }

  private void found(Input.Written written) throws InterruptedException {
    laneOf(written.ref()).found(written);
  }

  private Lane laneOf(Ref ref) {
    return lanes.get(Math.floorMod(ref.hashCode(), LANES));
  }

  /** Aggregates whose events the store keeps as not yet published, whoever wrote them. */
  public long pending() {
    AtomicLong count = new AtomicLong();
    collections.forEach(collection -> store.pending(collection, (_, _) -> count.incrementAndGet()));
    return count.get();
  }

  /** Aggregates whose events are still under way in this process. */
  public int depth() {
    return lanes.stream().mapToInt(Lane::depth).sum();
  }

  @Override
  public void start() {
    running = true;
    for (int i = 0; i < LANES; i++) {
      threads.add(Thread.ofPlatform().daemon().name("relay-" + i).start(lanes.get(i)));
    }
    threads.add(Thread.ofPlatform().daemon().name("relay-sweep").start(sweep));
  }

  @Override
  public void stop() {
    running = false;
    sweep.stop();
    lanes.forEach(Lane::stop);
    for (Thread thread : threads) {
      try {
        thread.join(3_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    publisher.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** A lane that was stopped has ended for good, and so has the publisher. */
  @Override
  public boolean isPauseable() {
    return false;
  }

  /** Starts before the consumers and the web server, and stops after them. */
  @Override
  public int getPhase() {
    return -1_000;
  }
}
