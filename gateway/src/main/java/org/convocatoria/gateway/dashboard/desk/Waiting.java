package org.convocatoria.gateway.dashboard.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts where work waits, shown beside the menu. They are the same for all of the staff, so one
 * reading serves every page for some seconds.
 */
@Component
class Waiting {

  private static final Duration FRESH = Duration.ofSeconds(15);

  private final ServiceClient services;
  private final Clock clock;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  private record Kept(Counts counts, Instant until) {}

  /** The part of the queue that is read here. */
  record Queue(Map<String, Long> counts) {
    Queue {
      counts = Lenient.or(counts, Map.of());
    }
  }

  /** How many contributions nobody has decided on yet; nothing where that is not known. */
  record Counts(@Nullable Long received) {}

  Waiting(ServiceClient services, Clock clock) {
    this.services = services;
    this.clock = clock;
  }

  Counts counts(Caller caller, boolean anew) {
    Instant now = clock.instant();
    Kept before = kept.get();
    if (!anew && before != null && now.isBefore(before.until())) {
      return before.counts();
    }
    Counts counts =
        services
            .to(Service.SUBMISSION, caller)
            .query("state", "received")
            .get(Queue.class, "/api/staff/contributions")
            .given()
            .map(queue -> new Counts(queue.counts().getOrDefault("received", 0L)))
            .orElse(new Counts(null));
    kept.set(new Kept(counts, now.plus(FRESH)));
    return counts;
  }
}
