package org.convocatoria.gateway.edge.service;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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

  Breakers(MeterRegistry metrics) {
    for (Service service : Service.values()) {
      CircuitBreaker breaker = CircuitBreaker.of(service.id(), CONFIG);
      breakers.put(service, breaker);
      Gauge.builder("gateway.service.away", breaker, Breakers::away)
          .description("1 while the service is left alone because it did not answer")
          .tag("service", service.id())
          .register(metrics);
    }
  }

  private static double away(CircuitBreaker breaker) {
    return breaker.getState() == CircuitBreaker.State.CLOSED ? 0 : 1;
  }

  /** The breaker of a service. */
  public CircuitBreaker of(Service service) {
    return breakers.getOrDefault(service, CircuitBreaker.ofDefaults(service.id()));
  }
}
