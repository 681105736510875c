package org.convocatoria.messaging.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the state of every aggregate of the service again: after a broker was lost, after a
 * restore, for readers that want a new version of a topic. The service goes on meanwhile; each
 * telling is a change like any other, with its events in the aggregate's outbox.
 */
public final class Republishing {

  /**
   * How far sequences leap after a restore: what was published after the backup had higher ones
   * than the store knows, and readers would take what is told now for old.
   */
  private static final long LEAP = 1L << 20;

  private static final Logger log = LoggerFactory.getLogger(Republishing.class);
  private static final int ENOUGH_UNDER_WAY = 2_000;
  private static final long PAUSE_MILLIS = 50;
  private static final long OUTAGE_PAUSE_MILLIS = 2_000;

  private final Relay relay;
  private final List<Aggregates<?, ?>> kinds = new ArrayList<>();
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicLong told = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  Republishing(Relay relay) {
    this.relay = relay;
  }

  void add(Aggregates<?, ?> kind) {
    kinds.add(kind);
  }

  /**
   * Whether it goes on in this process, how many aggregates were republished, and how many failed,
   * which the log names.
   */
  public record State(boolean running, long told, long failed) {}

  public State state() {
    return new State(running.get(), told.get(), failed.get());
  }

  /** Begins in the background; false when it goes on already. */
  public boolean begin(boolean afterRestore) {
    if (!running.compareAndSet(false, true)) {
      return false;
    }
    told.set(0);
    failed.set(0);
    long leap = afterRestore ? LEAP : 0;
    Thread.ofVirtual().name("republishing").start(() -> tellAll(leap));
    return true;
  }

  private void tellAll(long leap) {
    try {
      for (Aggregates<?, ?> kind : kinds) {
        for (String id : patiently(kind::ids)) {
          tell(kind, id, leap);
        }
      }
      log.info("Republished {} aggregates; {} failed", told.get(), failed.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running.set(false);
    }
  }

  private void tell(Aggregates<?, ?> kind, String id, long leap) throws InterruptedException {
    while (relay.depth() > ENOUGH_UNDER_WAY) {
      Thread.sleep(PAUSE_MILLIS);
    }
    try {
      told.addAndGet(patiently(() -> kind.republish(id, leap)) ? 1 : 0);
    } catch (RuntimeException e) {
      failed.incrementAndGet();
      log.error("Cannot republish {}", id, e);
    }
  }

  /** An outage is waited for: an aggregate left out would be missing without a trace. */
  private static <T> T patiently(Supplier<T> step) throws InterruptedException {
    while (true) {
      try {
        return step.get();
      } catch (StoreUnavailableException
          | OutcomeUnknownException
          | OutboxFullException
          | ConcurrentChangeException e) {
        log.warn("Republishing waits: {}", e.getClass().getSimpleName());
        Thread.sleep(OUTAGE_PAUSE_MILLIS);
      }
    }
  }
}
