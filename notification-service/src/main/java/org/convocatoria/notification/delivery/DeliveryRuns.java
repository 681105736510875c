package org.convocatoria.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.notification.message.Arrivals;
import org.convocatoria.notification.message.Message;
import org.convocatoria.notification.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for messages that are due, at once when one arrives and every second otherwise. */
@Component
class DeliveryRuns implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DeliveryRuns.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final int BATCH = 40;
  private static final int AT_ONCE = 4;

  private final Messages messages;
  private final Arrivals arrivals;
  private final Delivering delivering;
  private final Clock clock;
  private volatile boolean running;
  private volatile Thread runs = Thread.ofVirtual().unstarted(() -> {});

  DeliveryRuns(Messages messages, Arrivals arrivals, Delivering delivering, Clock clock) {
    this.messages = messages;
    this.arrivals = arrivals;
    this.delivering = delivering;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    runs = Thread.ofPlatform().daemon().name("delivery").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    arrivals.announce();
    try {
      runs.join(5_000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
      while (running) {
        arrivals.await(INTERVAL);
        deliverDue(senders);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliverDue(ExecutorService senders) throws InterruptedException {
    try {
      Instant now = clock.instant();
      List<Stored<Message>> due = messages.due(now, BATCH);
      boolean goesOn = handOver(senders, due);
      messages
          .erasable(now, BATCH)
          .forEach(message -> messages.change(message.id(), m -> m.erase(now)));
      if (goesOn && due.size() == BATCH) {
        arrivals.announce();
      }
    } catch (RuntimeException e) {
      log.warn("A delivery run is repeated: {}", e.getClass().getName());
    }
  }

  /** False when the mail server should be left alone for now. */
  private boolean handOver(ExecutorService senders, List<Stored<Message>> due)
      throws InterruptedException {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    due.forEach(message -> tasks.add(() -> running && delivering.deliver(message)));
    boolean goesOn = true;
    for (Future<Boolean> each : senders.invokeAll(tasks)) {
      goesOn &= succeeded(each);
    }
    return goesOn;
  }

  private static boolean succeeded(Future<Boolean> attempt) throws InterruptedException {
    try {
      return attempt.get();
    } catch (ExecutionException e) {
      log.warn("A delivery is tried again: {}", String.valueOf(e.getCause()).split(":", 2)[0]);
      return false;
    }
  }
}
