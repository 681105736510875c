package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Invariant 8: the memory of every process, and the relays' queues, stay bounded. */
final class Bounded implements AutoCloseable {

  static final String PROMISE = "Memory and queues are bounded";

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
  private static final Duration SHOWN = Duration.ofSeconds(30);
  private static final long MEBIBYTE = 1 << 20;

  /** Heap and all that a JVM of these services takes beside it. */
  private static final long SERVICE_LIMIT = 480 * MEBIBYTE;

  private static final long SERVER_LIMIT = 720 * MEBIBYTE;

  /** Two lanes, of as many as each holds before it leaves the rest to a later reading. */
  private static final long QUEUE_LIMIT = 2L * 10_000;

  /** What a service ends with that ran out of memory. */
  private static final String OUT_OF_MEMORY = " exit 3";

  private final Layout layout;
  private final Metrics metrics;
  private final Map<String, Long> most = new ConcurrentHashMap<>();
  private final Map<String, Long> deepest = new ConcurrentHashMap<>();
  private volatile boolean running = true;

  Bounded(Layout layout, Metrics metrics) {
    this.layout = layout;
    this.metrics = metrics;
  }

  void start() {
    Thread.ofPlatform().daemon().name("bounded").start(this::look);
  }

  @Override
  public void close() {
    running = false;
  }

  /** Given how often each part ended of itself, by part and exit code. */
  Verdict judge(Map<String, Integer> unexpectedEnds) {
    List<String> violations = new ArrayList<>();
    unexpectedEnds.forEach(
        (end, times) -> {
          if (end.endsWith(OUT_OF_MEMORY)) {
            violations.add("%s, %d times: out of memory".formatted(end, times));
          }
        });
    Map<String, String> figures = memory(violations);
    deepest.forEach(
        (instance, depth) -> {
          if (depth > QUEUE_LIMIT) {
            violations.add("%s had %d aggregates waiting".formatted(instance, depth));
          }
        });
    addWaiting(violations);
    return new Verdict(
        8,
        PROMISE,
        "most memory %s; most aggregates waiting %s".formatted(figures, new TreeMap<>(deepest)),
        violations);
  }

  private Map<String, String> memory(List<String> violations) {
    Map<String, String> figures = new TreeMap<>();
    for (String part : layout.parts().keySet()) {
      Long bytes = most.get(part);
      if (bytes == null) {
        violations.add("nobody looked at the memory of " + part);
        continue;
      }
      figures.put(part, bytes / MEBIBYTE + " MB");
      if (bytes > (Layout.SERVICES.contains(part) ? SERVICE_LIMIT : SERVER_LIMIT)) {
        violations.add("%s took %d MB".formatted(part, bytes / MEBIBYTE));
      }
    }
    return figures;
  }

  private void addWaiting(List<String> violations) {
    for (String instance : Layout.SERVICES) {
      AtomicLong left = new AtomicLong(-1);
      Patience.within(
          SHOWN,
          () -> {
            left.set(metrics.depth(instance).orElse(-1L));
            return left.get() == 0;
          });
      if (left.get() != 0) {
        violations.add(
            "%s says at the end that %d aggregates wait".formatted(instance, left.get()));
      }
    }
  }

  private void look() {
    while (running) {
      for (Part part : layout.parts().values()) {
        long resident = part.residentBytes();
        if (resident > 0) {
          most.merge(part.name(), resident, Math::max);
        }
      }
      for (String instance : Layout.SERVICES) {
        if (layout.part(instance).hasStarted()) {
          metrics.depth(instance).ifPresent(depth -> deepest.merge(instance, depth, Math::max));
        }
      }
      Patience.pause(BETWEEN_LOOKS);
    }
  }
}
