package org.convocatoria.messaging.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.convocatoria.messaging.failpoint.Failpoint;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drives one {@link LaneMachine}: a thread, its inputs, the broker and the store. */
final class Lane implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Lane.class);
  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int MOST_AT_ONCE = 1_000;

  /**
   * Batches are at least so far apart, so that under load records travel together; a lone one goes
   * at once. Where an aggregate has more to say than what is under way, it is asked sooner.
   */
  private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private static final long HURRIED_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final LinkedBlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
  private final Semaphore room;
  private final LaneMachine machine;
  private final OutboxStore store;
  private final Publisher publisher;
  private final RelayMetrics metrics;
  private final Failpoints failpoints;
  private final Map<Ref, Pending> toAudit = new LinkedHashMap<>();
  private volatile @Nullable Thread thread;
  private volatile boolean running = true;
  private volatile int depth;

  Lane(
      int capacity,
      OutboxStore store,
      Publisher publisher,
      RelayMetrics metrics,
      Failpoints failpoints) {
    this.machine = new LaneMachine(capacity);
    this.room = new Semaphore(capacity);
    this.store = store;
    this.publisher = publisher;
    this.metrics = metrics;
    this.failpoints = failpoints;
  }

  /** Hands over a committed outbox; a full lane leaves it to the sweep. */
  void written(Input.Written written) {
    if (room.tryAcquire()) {
      inputs.add(written);
    }
  }

  /** Hands over what the sweep found, as fast as the lane takes it. */
  void found(Input.Written written) throws InterruptedException {
    room.acquire();
    inputs.add(written);
  }

  /** Has the aggregate read again soon; a full lane leaves it to the sweep. */
  void outcomeUnknown(Ref ref) {
    if (room.tryAcquire()) {
      inputs.add(new Input.OutcomeUnknown(ref));
    }
  }

  int depth() {
    return depth;
  }

  void stop() {
    running = false;
    inputs.add(new Input.Tick());
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    List<Input> batch = new ArrayList<>();
    long nextTick = System.nanoTime() + TICK_NANOS;
    while (running) {
      take(batch, nextTick - System.nanoTime());
      long began = System.nanoTime();
      batch.forEach(this::guarded);
      batch.clear();
      fileAudit();
      if (began >= nextTick) {
        guarded(new Input.Tick());
        nextTick = System.nanoTime() + TICK_NANOS;
      }
      long apart = machine.hasWaiting() ? HURRIED_NANOS : APART_NANOS;
      LockSupport.parkNanos(apart - (System.nanoTime() - began));
    }
    fileAudit();
    step(new Input.Tick());
  }

  /**
   * A mistake of ours, even a class that cannot be loaded, must not end the lane; the sweep finds
   * what this input was about. Without memory the process ends by itself.
   */
  private void guarded(Input input) {
    try {
      step(input);
    } catch (RuntimeException | Error e) {
      log.error("An input of the relay failed: {}", input.getClass().getSimpleName(), e);
    }
  }

  /** Waits for the next input and takes all that has come with it. */
  private void take(List<Input> batch, long nanos) {
    try {
      Input first = inputs.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
      if (first == null) {
        return;
      }
      batch.add(first);
      inputs.drainTo(batch, MOST_AT_ONCE);
    } catch (InterruptedException e) {
      running = false;
    }
    for (Input each : batch) {
      if (each instanceof Input.Written || each instanceof Input.OutcomeUnknown) {
        room.release();
      }
    }
  }

  private void step(Input input) {
    for (Action action : machine.on(input)) {
      perform(action);
    }
    depth = machine.depth();
  }

  private void perform(Action action) {
    switch (action) {
      case Action.Send(Ref ref, Pending entry) when !entry.isForBroker() -> toAudit.put(ref, entry);
      case Action.Send(Ref ref, Pending entry) -> send(ref, entry);
      case Action.Remove(Map<Ref, Long> upTo) -> remove(upTo);
      case Action.Read(List<Ref> refs) -> read(refs);
    }
  }

  private void send(Ref ref, Pending entry) {
    failpoints.reached(Failpoint.BEFORE_SEND);
    publisher.send(
        ref,
        entry,
        failure -> {
          if (failure == null) {
            failpoints.reached(Failpoint.AFTER_SEND);
            metrics.published(entry.topic(), entry.at(), Instant.now());
            inputs.add(new Input.Acknowledged(ref, entry.sequence()));
          } else {
            metrics.failed(failure);
            failed(ref);
          }
        });
  }

  /**
   * A send that waited in vain for the broker fails on this thread. What else has come in must know
   * at once: if each of it waited too, the lane would be full long before the broker is back.
   */
  private void failed(Ref ref) {
    Input failed = new Input.Failed(ref);
    if (Thread.currentThread().equals(thread)) {
      step(failed);
    } else {
      inputs.add(failed);
    }
  }

  private void remove(Map<Ref, Long> upTo) {
    failpoints.reached(Failpoint.BEFORE_REMOVAL);
    try {
      store.remove(upTo);
      step(new Input.Removed(upTo));
    } catch (RuntimeException e) {
      log.warn(
          "Published entries stay in {} outboxes for now: {}", upTo.size(), e.getClass().getName());
      step(new Input.NotRemoved(upTo));
    }
  }

  private void read(List<Ref> refs) {
    try {
      store.read(refs).forEach(this::step);
    } catch (RuntimeException e) {
      log.warn(
          "The store could not be read for {} outboxes: {}", refs.size(), e.getClass().getName());
      step(new Input.NotRead(refs));
    }
  }

  private void fileAudit() {
    if (toAudit.isEmpty()) {
      return;
    }
    Map<Ref, Pending> batch = new LinkedHashMap<>(toAudit);
    toAudit.clear();
    try {
      store.audit(batch);
      batch.forEach((ref, entry) -> inputs.add(new Input.Acknowledged(ref, entry.sequence())));
    } catch (RuntimeException e) {
      log.warn("{} audit entries are filed later: {}", batch.size(), e.getClass().getName());
      batch.keySet().forEach(ref -> inputs.add(new Input.Failed(ref)));
    }
  }
}
