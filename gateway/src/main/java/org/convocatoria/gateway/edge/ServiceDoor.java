package org.convocatoria.gateway.edge;

import com.mongodb.MongoException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.convocatoria.gateway.edge.service.Breakers;
import org.convocatoria.gateway.edge.service.Failures;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.pages.language.Paths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a request on to its service and the response back; responds itself if the service is away,
 * where somebody guesses too much, and for every failure of a service that does not explain itself.
 */
class ServiceDoor implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger log = LoggerFactory.getLogger(ServiceDoor.class);

  private final Service service;

  /** The name of an address in logs, since the address itself can hold a secret. */
  private final String pattern;

  private final CircuitBreaker breaker;
  private final Passport passport;
  private final WrongGuesses guesses;
  private final DoorRefusals refusals;

  ServiceDoor(
      Routes.Route route,
      Breakers breakers,
      Passport passport,
      WrongGuesses guesses,
      DoorRefusals refusals) {
    this.service = route.service();
    this.pattern = route.pattern();
    this.breaker = breakers.of(service);
    this.passport = passport;
    this.guesses = guesses;
    this.refusals = refusals;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    HttpServletRequest servlet = request.servletRequest();
    boolean page = !Paths.isApi(servlet.getRequestURI());
    boolean guessing =
        page ? WrongGuesses.isGuess(servlet) : servlet.getHeader(WrongGuesses.CLAVE) != null;
    Duration wait = guessing ? guesses.wait(servlet) : Duration.ZERO;
    if (!page && wait.isPositive()) {
      return refusals.tooManyAttempts(request, wait);
    }
    if (!breaker.tryAcquirePermission()) {
      return refusals.refuse(request, ProblemKind.SERVICE_AWAY);
    }
    long start = System.nanoTime();
    try {
      ServerRequest stamped = passport.stamp(request, service, wait);
      ServerResponse response = next.handle(stamped);
      boolean wrong =
          page
              ? response.headers().containsHeader(DoorHeaders.WRONG_CLAVE)
              : guessing && response.statusCode().value() == 404;
      if (wrong) {
        count(servlet);
      }
      return checked(request, response, System.nanoTime() - start);
    } catch (Exception e) {
      return failed(request, e, System.nanoTime() - start);
    }
  }

  /**
   * A service's own failure is never shown: its page says more about us than about the request. But
   * a service that says itself why it cannot now, and whether to repeat, is passed on.
   */
  private ServerResponse checked(ServerRequest request, ServerResponse response, long took)
      throws Exception {
    int status = response.statusCode().value();
    boolean told = Failures.isExplained(status, response.headers());
    if (status > 500 && !told) {
      breaker.onError(took, TimeUnit.NANOSECONDS, new ServiceAwayException());
    } else {
      breaker.onSuccess(took, TimeUnit.NANOSECONDS);
    }
    boolean page = !Paths.isApi(request.servletRequest().getRequestURI());
    boolean shown = told && (!page || Failures.isPage(response.headers()));
    if (shown || (status < 500 && status != 401)) {
      passport.takeOff(request, response);
      return response;
    }
    log.warn("{} returned {} for {}", service.id(), status, pattern);
    request
        .attribute(MvcUtils.CLIENT_RESPONSE_ATTR)
        .ifPresent(received -> ((ClientHttpResponse) received).close());
    return refusals.refuse(
        request, status == 500 ? ProblemKind.INTERNAL : ProblemKind.SERVICE_AWAY);
  }

  private ServerResponse failed(ServerRequest request, Exception e, long took) throws Exception {
    HttpServletRequest servlet = request.servletRequest();
    if (LimitedRequest.exceeded(servlet)) {
      breaker.releasePermission();
      return refusals.refuse(request, ProblemKind.TOO_LARGE);
    }
    if (LimitedRequest.outstanding(servlet)) {
      breaker.releasePermission();
      return refusals.refuse(request, ProblemKind.BAD_REQUEST);
    }
    if (!(e instanceof IOException) && !(e instanceof ResourceAccessException)) {
      breaker.releasePermission();
      throw e;
    }
    breaker.onError(took, TimeUnit.NANOSECONDS, e);
    log.warn("{} did not answer {}: {}", service.id(), pattern, Failures.kind(e));
    return refusals.refuse(request, ProblemKind.SERVICE_AWAY);
  }

  /** Counts the response; a failure to count must not spoil it. */
  private void count(HttpServletRequest request) {
    try {
      guesses.count(request);
    } catch (MongoException e) {
      log.warn("A wrong guess was not counted: {}", e.getClass().getName());
    }
  }
}
