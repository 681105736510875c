package org.convocatoria.gateway.edge.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.gateway.edge.service.ServiceResponse;
import org.springframework.stereotype.Component;

/**
 * Knows which codes of venues are good, as the service says that issues them. What it said is
 * remembered for half a minute, so that a hall full of people costs few questions.
 */
@Component
public class VenueCodes {

  /** The header in which a program sends the code of a venue. */
  public static final String HEADER = "Convocatoria-Venue";

  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final int MOST = 1_000;

  private final ServiceClient services;
  private final Clock clock;
  private final Map<String, Remembered> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
          return size() > MOST;
        }
      };

  private record Remembered(Optional<String> venue, Instant until) {}

  private record Venue(String id) {}

  VenueCodes(ServiceClient services, Clock clock) {
    this.services = services;
    this.clock = clock;
  }

  /** The id of the venue that this is the code of, if it is good. */
  Optional<String> venue(String code) {
    if (code.isBlank()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    synchronized (remembered) {
      Remembered known = remembered.get(code);
      if (known != null && now.isBefore(known.until())) {
        return known.venue();
      }
    }
    ServiceResponse<Venue> response =
        services.to(Service.SUBMISSION).header(HEADER, code).get(Venue.class, "/api/venue");
    Optional<String> venue = response.given().map(Venue::id);
    if (!response.away()) {
      synchronized (remembered) {
        remembered.put(code, new Remembered(venue, now.plus(REMEMBERED)));
      }
    }
    return venue;
  }
}
