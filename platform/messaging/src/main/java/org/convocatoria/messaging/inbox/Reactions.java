package org.convocatoria.messaging.inbox;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.convocatoria.messaging.failpoint.Failpoint;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.convocatoria.messaging.trace.TraceContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Records what rules want done, once per event and purpose, and carries it out. The recorded
 * document is the work: it outlives a crash and its id is kept for ever.
 */
public final class Reactions implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Reactions.class);
  private static final int BATCH = 100;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final InboxStore store;
  private final Failpoints failpoints;
  private final Clock clock;

  /** Work that failed lately; left out for a while, so that it cannot hold up all that follows. */
  private final Map<String, Pause> paused = new HashMap<>();

  private final Map<String, Rule<?>> rules = new ConcurrentHashMap<>();
  private final Semaphore signal = new Semaphore(1);
  private volatile boolean running;
  private volatile boolean stopped;
  private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

  Reactions(InboxStore store, Failpoints failpoints, Clock clock) {
    this.store = store;
    this.failpoints = failpoints;
    this.clock = clock;
  }

  private record Pause(Instant until, Duration length) {

    static Pause after(@Nullable Pause before, Instant now) {
      Duration twice = before == null ? Duration.ofSeconds(1) : before.length().multipliedBy(2);
      Duration length = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
      return new Pause(now.plus(length), length);
    }
  }

  void add(Rule<?> rule) {
    rules.put(rule.purpose(), rule);
  }

  /** The work that the rule wants done because of an event, if any. */
  <E> Optional<Document> due(Rule<E> rule, Source source, E event) {
    if (source.at().isBefore(rule.notBefore())) {
      return Optional.empty();
    }
    return rule.due(source, event)
        .map(
            task ->
                new Document("_id", source.eventId() + ":" + rule.purpose())
                    .append("state", "todo")
                    .append("purpose", rule.purpose())
                    .append("key", source.key())
                    .append("sequence", source.sequence())
                    .append("trace", TraceContext.current())
                    .append("task", task));
  }

  /** Records work; what a duplicate asks for is already recorded and perhaps done. */
  int record(List<Document> work) {
    int recorded = work.isEmpty() ? 0 : store.recordWork(work);
    if (recorded > 0) {
      signal.release();
    }
    return recorded;
  }

  Document decide(String id, Document seen, Document decided) {
    return store.decideWork(id, seen, decided).orElse(decided);
  }

  @Override
  public void start() {
    running = true;
    stopped = false;
    worker = Thread.ofPlatform().daemon().name("reactions").start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    stopped = true;
    signal.release();
    try {
      worker.join(3_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return -900;
  }

  private void work() {
    while (running) {
      try {
        // Another instance, or an earlier life of this one, may have recorded work: look anyway.
        signal.tryAcquire(1, TimeUnit.SECONDS);
        signal.drainPermits();
        run();
      } catch (InterruptedException e) {
        return;
      } catch (MongoException e) {
        log.warn("Recorded work waits for the store: {}", e.getClass().getName());
      } catch (RuntimeException | Error e) {
        log.error("A run of recorded work failed and is repeated", e);
      }
    }
  }

  void run() {
    Instant now = clock.instant();
    // Another instance may have done it meanwhile; then nobody asks for it any more.
    paused.values().removeIf(pause -> pause.until().plus(FORGOTTEN_AFTER).isBefore(now));
    Set<String> notYet =
        paused.entrySet().stream()
            .filter(each -> each.getValue().until().isAfter(now))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    List<Document> todo = store.workToDo(BATCH, notYet);
    boolean progress = false;
    for (Document document : todo) {
      progress |= !stopped && perform(document);
    }
    if (progress && todo.size() == BATCH) {
      signal.release();
    }
  }

  /** A failure leaves the work as it is; it is tried again later and later. */
  private boolean perform(Document document) {
    String id = document.getString("_id");
    Rule<?> rule = rules.get(document.getString("purpose"));
    if (rule == null) {
      return later(id, "no rule " + document.getString("purpose"));
    }
    failpoints.reached(Failpoint.BEFORE_PERFORM);
    try (TraceContext _ = TraceContext.open(document.getString("trace"))) {
      rule.perform(
          new Work(
              id,
              document.getString("key"),
              document.getLong("sequence"),
              document.get("task", Document.class),
              this));
      failpoints.reached(Failpoint.AFTER_PERFORM);
      store.workDone(id);
      paused.remove(id);
      return true;
    } catch (VirtualMachineError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return later(id, e.getClass().getName());
    }
  }

  private boolean later(String id, String why) {
    Pause pause = Pause.after(paused.get(id), clock.instant());
    paused.put(id, pause);
    log.error("{} is tried again in {} s: {}", id, pause.length().toSeconds(), why);
    return false;
  }
}
