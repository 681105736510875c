package org.convocatoria.gateway.refusal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts refusals by kind, and says in the log once a minute that there were any, and how many. */
@Component
public class Refusals {

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<Refusal, Counter> counters = new EnumMap<>(Refusal.class);
  private final Map<Refusal, Told> told = new EnumMap<>(Refusal.class);

  /**
   * What the log says of a kind.
   *
   * @param since refusals since it was last said
   */
  private record Told(@Nullable Instant at, long since) {}

  Refusals(MeterRegistry metrics, Clock clock) {
    this.clock = clock;
    for (Refusal kind : Refusal.values()) {
      counters.put(
          kind,
          Counter.builder("gateway.refusals")
              .description("Requests that were refused for what their senders did, by kind")
              .tag("kind", kind.id())
              .register(metrics));
    }
  }

  /** Counts one. */
  public void count(Refusal kind) {
    Counter counter = counters.get(kind);
    if (counter != null) {
      counter.increment();
    }
    long many = toTell(kind);
    if (many > 0) {
      log.warn("Refused {}: {} since this was last said", kind.id(), many);
    }
  }

  /** How many to tell of now, zero while it was told not long ago. */
  private synchronized long toTell(Refusal kind) {
    Told before = told.getOrDefault(kind, new Told(null, 0));
    Instant now = clock.instant();
    Instant at = before.at();
    if (at != null && !now.isBefore(at) && now.isBefore(at.plus(QUIET))) {
      told.put(kind, new Told(at, before.since() + 1));
      return 0;
    }
    told.put(kind, new Told(now, 0));
    return before.since() + 1;
  }
}
