package org.convocatoria.gateway.edge.service;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One circuit breaker per service, shared by the proxied routes and the pages. */
@Component
public class Breakers {

  private static final CircuitBreakerConfig CONFIG =
      CircuitBreakerConfig.custom()
          .slidingWindowType(SlidingWindowType.COUNT_BASED)
          .slidingWindowSize(20)
          .minimumNumberOfCalls(5)
          .failureRateThreshold(50)
          .waitDurationInOpenState(Duration.ofSeconds(3))
          .permittedNumberOfCallsInHalfOpenState(3)
          .build();

  private final Map<Service, CircuitBreaker> breakers = new EnumMap<>(Service.class);

  Breakers() {
    for (Service service : Service.values()) {
      breakers.put(service, CircuitBreaker.of(service.id(), CONFIG));
    }
  }

  /** The breaker of a service. */
  public CircuitBreaker of(Service service) {
    return breakers.getOrDefault(service, CircuitBreaker.ofDefaults(service.id()));
  }
}
