package org.convocatoria.gateway.edge;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.convocatoria.gateway.edge.service.Breakers;
import org.convocatoria.gateway.edge.service.Failures;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
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
 * and for every failure of a service that does not explain itself.
 */
class ServiceDoor implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger log = LoggerFactory.getLogger(ServiceDoor.class);

  private final Service service;

  /** The name of an address in logs, since the address itself can hold a secret. */
  private final String pattern;

  private final CircuitBreaker breaker;
  private final Passport passport;
  private final DoorRefusals refusals;

  ServiceDoor(Routes.Route route, Breakers breakers, Passport passport, DoorRefusals refusals) {
    this.service = route.service();
    this.pattern = route.pattern();
    this.breaker = breakers.of(service);
    this.passport = passport;
    this.refusals = refusals;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (!breaker.tryAcquirePermission()) {
      return refusals.refuse(request, ProblemKind.SERVICE_AWAY);
    }
    long start = System.nanoTime();
    try {
      ServerRequest stamped = passport.stamp(request, service);
      return checked(stamped, next.handle(stamped), start);
    } catch (Exception e) {
      return failed(request, e, System.nanoTime() - start, ProblemKind.SERVICE_AWAY);
    }
  }

  /**
   * A service's own failure is never shown: its page says more about us than about the request. But
   * a service that says itself why it cannot now, and whether to repeat, is passed on.
   */
  private ServerResponse checked(ServerRequest request, ServerResponse response, long start)
      throws Exception {
    int status = response.statusCode().value();
    boolean told = Failures.isExplained(status, response.headers());
    boolean page = !Paths.isApi(request.servletRequest().getRequestURI());
    boolean shown = told && (!page || Failures.isPage(response.headers()));
    if (!shown && (status >= 500 || status == 401)) {
      close(request);
      ended(status > 500 && !told, System.nanoTime() - start);
      log.warn("{} returned {} for {}", service.id(), status, pattern);
      return refusals.refuse(
          request, status == 500 ? ProblemKind.INTERNAL : ProblemKind.SERVICE_AWAY);
    }
    try {
      WholeResponse.begin(request);
    } catch (IOException e) {
      close(request);
      return failed(request, e, System.nanoTime() - start, ProblemKind.CUT_OFF);
    }
    ended(false, System.nanoTime() - start);
    passport.takeOff(request, response);
    return response;
  }

  private void ended(boolean badly, long took) {
    if (badly) {
      breaker.onError(took, TimeUnit.NANOSECONDS, new ServiceAwayException());
    } else {
      breaker.onSuccess(took, TimeUnit.NANOSECONDS);
    }
  }

  /** The body was received before: what fails now is between us and the service. */
  private ServerResponse failed(ServerRequest request, Exception e, long took, ProblemKind kind)
      throws Exception {
    if (!(e instanceof IOException) && !(e instanceof ResourceAccessException)) {
      breaker.releasePermission();
      throw e;
    }
    breaker.onError(took, TimeUnit.NANOSECONDS, e);
    log.warn("{} did not answer {}: {}", service.id(), pattern, Failures.kind(e));
    return refusals.refuse(request, kind);
  }

  private static void close(ServerRequest request) {
    ClientHttpResponse received = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
    if (received != null) {
      received.close();
    }
  }
}
