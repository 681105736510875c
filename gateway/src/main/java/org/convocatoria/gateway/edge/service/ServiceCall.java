package org.convocatoria.gateway.edge.service;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One question to one service, put together step by step and then asked. */
public final class ServiceCall {

  private static final Logger log = LoggerFactory.getLogger(ServiceCall.class);

  private final RestClient client;
  private final CircuitBreaker breaker;
  private final JsonMapper mapper;
  private final Service service;
  private final HttpHeaders headers = new HttpHeaders();
  private final List<Parameter> parameters = new ArrayList<>();

  private record Parameter(String name, String value) {}

  ServiceCall(
      RestClient client, CircuitBreaker breaker, JsonMapper mapper, String token, Service service) {
    this.client = client;
    this.breaker = breaker;
    this.mapper = mapper;
    this.service = service;
    headers.setBearerAuth(token);
    String trace = Trace.current();
    if (trace != null) {
      headers.set(Trace.NAME, trace);
    }
    headers.set(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().toLanguageTag());
  }

  /** Adds a query parameter; an empty value adds nothing. */
  public ServiceCall query(String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      parameters.add(new Parameter(name, value.toString()));
    }
    return this;
  }

  /** Adds a header. */
  public ServiceCall header(String name, String value) {
    headers.set(name, value);
    return this;
  }

  /** Sends a GET request, and reads the response as this type. */
  public <T> ServiceResponse<T> get(Class<T> type, String path) {
    if (!breaker.tryAcquirePermission()) {
      return new ServiceResponse.Away<>();
    }
    long start = System.nanoTime();
    try {
      return client
          .get()
          .uri(uri -> address(uri, path))
          .headers(all -> all.putAll(headers))
          .exchangeForRequiredValue((_, response) -> read(response, type, start));
    } catch (RestClientException e) {
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
      log.warn("{} did not answer {}: {}", service.id(), path, Failures.kind(e));
      return new ServiceResponse.Away<>();
    }
  }

  /**
   * Sends a PUT request.
   *
   * @return whether it was done; what the service refuses is logged, and not done
   */
  public boolean put(Object body, String path) {
    if (!breaker.tryAcquirePermission()) {
      return false;
    }
    long start = System.nanoTime();
    try {
      return client
          .put()
          .uri(uri -> address(uri, path))
          .headers(all -> all.putAll(headers))
          .contentType(MediaType.APPLICATION_JSON)
          .body(body)
          .exchangeForRequiredValue((_, response) -> done(response, start));
    } catch (RestClientException e) {
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
      log.warn("{} did not answer a PUT: {}", service.id(), Failures.kind(e));
      return false;
    }
  }

  private boolean done(ClientHttpResponse response, long start) throws IOException {
    int status = response.getStatusCode().value();
    long took = System.nanoTime() - start;
    if (status > 500 && !Failures.isExplained(status, response.getHeaders())) {
      breaker.onError(took, TimeUnit.NANOSECONDS, new ServiceAwayException());
      return false;
    }
    breaker.onSuccess(took, TimeUnit.NANOSECONDS);
    if (!response.getStatusCode().is2xxSuccessful()) {
      log.warn("{} returned {} to a PUT", service.id(), status);
      return false;
    }
    return true;
  }

  private URI address(UriBuilder uri, String path) {
    uri.path(path);
    List<Object> values = new ArrayList<>();
    for (Parameter parameter : parameters) {
      uri.queryParam(parameter.name(), "{" + parameter.name() + "}");
      values.add(parameter.value());
    }
    return uri.build(values.toArray());
  }

  private <T> ServiceResponse<T> read(ClientHttpResponse response, Class<T> type, long start)
      throws IOException {
    int status = response.getStatusCode().value();
    long took = System.nanoTime() - start;
    if (status > 500 && !Failures.isExplained(status, response.getHeaders())) {
      breaker.onError(took, TimeUnit.NANOSECONDS, new ServiceAwayException());
      return new ServiceResponse.Away<>();
    }
    breaker.onSuccess(took, TimeUnit.NANOSECONDS);
    if (response.getStatusCode().is2xxSuccessful()) {
      return given(response, type);
    }
    if (status == 401 || status >= 500) {
      log.warn("{} returned {}", service.id(), status);
      return new ServiceResponse.Away<>();
    }
    return new ServiceResponse.Refused<>(status);
  }

  /** Reads the body. One that cannot be read is a mistake, but no sign that the service is down. */
  private <T> ServiceResponse<T> given(ClientHttpResponse response, Class<T> type)
      throws IOException {
    try {
      return new ServiceResponse.Given<>(mapper.readValue(response.getBody(), type));
    } catch (JacksonException e) {
      log.error("{} sent a body that cannot be read, at {}", service.id(), e.getPathReference());
      return new ServiceResponse.Away<>();
    }
  }
}
