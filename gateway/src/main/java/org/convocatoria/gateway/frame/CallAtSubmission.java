package org.convocatoria.gateway.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.pages.frame.ShownCall;
import org.convocatoria.pages.frame.ShownCalls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The call in the frame of the gateway's own pages, kept for some seconds, and longer while the
 * service that owns it is away.
 */
@Component
class CallAtSubmission implements ShownCalls {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Duration AFTER_NOTHING = Duration.ofSeconds(1);

  private final ServiceClient services;
  private final Clock clock;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  private record Kept(@Nullable ShownCall call, Instant until) {}

  CallAtSubmission(ServiceClient services, Clock clock) {
    this.services = services;
    this.clock = clock;
  }

  @Override
  public Optional<ShownCall> current() {
    Instant now = clock.instant();
    Kept before = kept.get();
    if (before != null && now.isBefore(before.until())) {
      return Optional.ofNullable(before.call());
    }
    ShownCall last = before == null ? null : before.call();
    var response = services.to(Service.SUBMISSION).get(ShownCall.class, "/api/call");
    ShownCall call = response.away() ? last : response.given().orElse(null);
    kept.set(new Kept(call, now.plus(call == null ? AFTER_NOTHING : FRESH)));
    return Optional.ofNullable(call);
  }
}
