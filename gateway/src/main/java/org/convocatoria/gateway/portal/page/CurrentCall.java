package org.convocatoria.gateway.portal.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The open call, kept for some seconds since every page needs it, and longer while the service that
 * owns it is away.
 */
@Component
public class CurrentCall {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final ServiceClient services;
  private final Clock clock;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  private record Kept(@Nullable Call call, Instant until) {}

  CurrentCall(ServiceClient services, Clock clock) {
    this.services = services;
    this.clock = clock;
  }

  /** The call, or nothing when none is open or it was never heard of. */
  public Optional<Call> get() {
    Instant now = clock.instant();
    Kept before = kept.get();
    if (before != null && now.isBefore(before.until())) {
      return Optional.ofNullable(before.call());
    }
    Call last = before == null ? null : before.call();
    var answer = services.to(Service.SUBMISSION).get(Call.class, "/api/call");
    Call call = answer.away() ? last : answer.given().orElse(null);
    kept.set(new Kept(call, now.plus(call == null ? Duration.ofSeconds(1) : FRESH)));
    return Optional.ofNullable(call);
  }
}
