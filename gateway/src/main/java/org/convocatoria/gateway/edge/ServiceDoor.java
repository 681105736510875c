package org.convocatoria.gateway.edge;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.convocatoria.gateway.edge.service.Breakers;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.gateway.edge.service.Failures;
import org.convocatoria.gateway.edge.service.InternalTokens;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
import org.convocatoria.gateway.edge.service.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What every request to a service passes: the caller's own credentials and claims of origin are
 * taken off, the internal token is put on, and a service that is away is answered for.
 */
class ServiceDoor implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger log = LoggerFactory.getLogger(ServiceDoor.class);

  /** Our own form says so of itself; whoever calls the API is not our form. */
  private static final String CHANNEL = "Convocatoria-Channel";

  private static final List<String> TAKEN_OFF =
      List.of(
          HttpHeaders.COOKIE,
          HttpHeaders.AUTHORIZATION,
          "Forwarded",
          "Host",
          CHANNEL,
          Trace.NAME,
          "tracestate",
          "baggage");

  private final Service service;

  /** What logs say of an address, since the address itself can hold a secret. */
  private final String pattern;

  private final CircuitBreaker breaker;
  private final InternalTokens tokens;
  private final WrongClaves claves;
  private final Problems problems;

  ServiceDoor(
      ServiceRoutes.Route route,
      Breakers breakers,
      InternalTokens tokens,
      WrongClaves claves,
      Problems problems) {
    this.claves = claves;
    this.service = route.service();
    this.pattern = route.pattern();
    this.breaker = breakers.of(service);
    this.tokens = tokens;
    this.problems = problems;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    HttpServletRequest servlet = request.servletRequest();
    boolean withClave = servlet.getHeader(WrongClaves.HEADER) != null;
    if (withClave && claves.wait(servlet).isPositive()) {
      return refuse(request, ProblemKind.TOO_MANY_ATTEMPTS);
    }
    if (!breaker.tryAcquirePermission()) {
      return refuse(request, ProblemKind.SERVICE_AWAY);
    }
    long start = System.nanoTime();
    try {
      ServerResponse response = next.handle(withInternalToken(request));
      if (withClave && response.statusCode().value() == 404) {
        claves.count(servlet);
      }
      return checked(request, response, System.nanoTime() - start);
    } catch (Exception e) {
      return failed(request, e, System.nanoTime() - start);
    }
  }

  private ServerRequest withInternalToken(ServerRequest request) {
    Caller caller = Callers.of(request.servletRequest());
    String token = tokens.issue(service, caller);
    return ServerRequest.from(request)
        .headers(
            headers -> {
              headers.headerNames().stream()
                  .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded"))
                  .toList()
                  .forEach(headers::remove);
              TAKEN_OFF.forEach(headers::remove);
              String type = request.servletRequest().getHeader(HttpHeaders.CONTENT_TYPE);
              if (type != null) {
                headers.set(HttpHeaders.CONTENT_TYPE, type);
              }
              headers.setBearerAuth(token);
              headers.set(Trace.NAME, Trace.current());
              headers.set(
                  HttpHeaders.ACCEPT_LANGUAGE,
                  Language.of(request.servletRequest()).locale().toLanguageTag());
            })
        .build();
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
    if (told || (status < 500 && status != 401)) {
      return response;
    }
    log.warn("{} answered {} to {}", service.id(), status, pattern);
    request
        .attribute(MvcUtils.CLIENT_RESPONSE_ATTR)
        .ifPresent(answer -> ((ClientHttpResponse) answer).close());
    return refuse(request, status == 500 ? ProblemKind.INTERNAL : ProblemKind.SERVICE_AWAY);
  }

  private ServerResponse failed(ServerRequest request, Exception e, long took) throws Exception {
    HttpServletRequest servlet = request.servletRequest();
    if (LimitedRequest.exceeded(servlet)) {
      breaker.releasePermission();
      return refuse(request, ProblemKind.TOO_LARGE);
    }
    if (LimitedRequest.outstanding(servlet)) {
      breaker.releasePermission();
      return refuse(request, ProblemKind.BAD_REQUEST);
    }
    if (!(e instanceof IOException) && !(e instanceof ResourceAccessException)) {
      breaker.releasePermission();
      throw e;
    }
    breaker.onError(took, TimeUnit.NANOSECONDS, e);
    log.warn("{} did not answer {}: {}", service.id(), pattern, Failures.kind(e));
    return refuse(request, ProblemKind.SERVICE_AWAY);
  }

  private ServerResponse refuse(ServerRequest request, ProblemKind kind) throws Exception {
    return ServerResponse.status(kind.status())
        .build(
            (servlet, response) -> {
              if (kind == ProblemKind.SERVICE_AWAY) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "10");
              } else if (kind == ProblemKind.TOO_MANY_ATTEMPTS) {
                long seconds = claves.wait(request.servletRequest()).toSeconds() + 1;
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
              }
              problems.write(request.servletRequest(), response, kind);
              return null;
            });
  }
}
