package org.convocatoria.messaging.outbox;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches the store for outboxes nobody is emptying. Two looks that find the same first entry mean
 * it is stuck; at start everything found is. No clock of another machine is compared, no claim is
 * taken: the worst outcome is a duplicate.
 */
final class Sweep implements Runnable {

  /** Takes what was found, and makes the sweep wait while it has no room. */
  interface Taker {
    void take(Input.Written found) throws InterruptedException;
  }

  private static final Logger log = LoggerFactory.getLogger(Sweep.class);
  private static final int READ_BATCH = 500;

  /** Two looks are within the minute in which everything is to be published after a fault. */
  private static final Duration APART = Duration.ofSeconds(20);

  /** In a long outage there is much to look at, and looking must not be most of the work. */
  private static final int REST = 10;

  private final OutboxStore store;
  private final Set<String> collections;
  private final Taker relay;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Map<Ref, Long> lastLook = new HashMap<>();
  private boolean first = true;
  private volatile double oldestAgeSeconds;

  Sweep(OutboxStore store, Set<String> collections, Taker relay) {
    this.store = store;
    this.collections = collections;
    this.relay = relay;
  }

  double oldestAgeSeconds() {
    return oldestAgeSeconds;
  }

  void stop() {
    stopped.countDown();
  }

  @Override
  public void run() {
    try {
      long rest;
      do {
        long began = System.nanoTime();
        lookQuietly();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        rest = first ? 1_000 : Math.max(APART.toMillis(), REST * took);
      } while (!stopped.await(rest, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookQuietly() throws InterruptedException {
    try {
      look();
    } catch (MongoException e) {
      log.warn("The search for unpublished events is repeated later: {}", e.getClass().getName());
    } catch (RuntimeException | Error e) {
      log.error("The search for unpublished events failed and is repeated later", e);
    }
  }

  /** One look; what it finds stuck is read again and handed to the relay. */
  void look() throws InterruptedException {
    Map<Ref, Long> seen = new HashMap<>();
    collections.forEach(collection -> store.pending(collection, seen::put));
    List<Ref> stuck =
        seen.entrySet().stream()
            .filter(e -> first || e.getValue().equals(lastLook.get(e.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    Instant oldest = Instant.now();
    for (int i = 0; i < stuck.size(); i += READ_BATCH) {
      for (Input.Written found :
          store.read(new ArrayList<>(stuck.subList(i, Math.min(i + READ_BATCH, stuck.size()))))) {
        Instant at = found.outbox().isEmpty() ? oldest : found.outbox().getFirst().at();
        oldest = at.isBefore(oldest) ? at : oldest;
        relay.take(found);
      }
    }
    oldestAgeSeconds = Duration.between(oldest, Instant.now()).toMillis() / 1000.0;
    lastLook = seen;
    first = false;
  }
}
