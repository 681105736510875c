package org.convocatoria.messaging.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What an operator needs to see of the relay: how late, how deep, how often it failed. */
final class RelayMetrics {

  private final MeterRegistry registry;
  private final Map<String, Timer> lags = new ConcurrentHashMap<>();

  RelayMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void published(String topic, Instant written, Instant acknowledged) {
    lags.computeIfAbsent(
            topic, _ -> registry.timer("convocatoria.outbox.publish.lag", "topic", topic))
        .record(Duration.between(written, acknowledged));
  }

  void failed(Exception failure) {
    registry
        .counter("convocatoria.outbox.publish.failed", "cause", failure.getClass().getSimpleName())
        .increment();
  }

  /** Shows a zero from the start: of a counter that begins with one, a rate sees no rise. */
  void watched(String collection) {
    unknowns(collection);
  }

  void unknown(String collection) {
    unknowns(collection).increment();
  }

  private Counter unknowns(String collection) {
    return registry.counter("convocatoria.outbox.write.unknown", "collection", collection);
  }
}
