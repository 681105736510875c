package org.convocatoria.gateway.edge.service;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One call to one service, put together step by step and then sent by get, post or put. */
public final class ServiceCall {

  private static final Logger log = LoggerFactory.getLogger(ServiceCall.class);

  private final RestClient client;
  private final CircuitBreaker breaker;
  private final JsonMapper mapper;
  private final Service service;
  private final HttpHeaders headers = new HttpHeaders();
  private final List<Parameter> parameters = new ArrayList<>();
  private @Nullable Object body;

  private record Parameter(String name, String value) {}

  /** What to do with a body that is passed on as it comes. */
  public interface Sink {
    /** Takes the headers, then the body, before the connection is given back. */
    void accept(HttpHeaders headers, InputStream body) throws IOException;
  }

  private interface Reading<T> {
    T read(ClientHttpResponse response) throws IOException;
  }

  ServiceCall(
      RestClient client, CircuitBreaker breaker, JsonMapper mapper, String token, Service service) {
    this.client = client;
    this.breaker = breaker;
    this.mapper = mapper;
    this.service = service;
    headers.setBearerAuth(token);
    header(Trace.NAME, Trace.current());
    headers.set(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().toLanguageTag());
  }

  /** Adds a header; an empty value adds nothing. */
  public ServiceCall header(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      headers.set(name, value);
    }
    return this;
  }

  /** Adds a query parameter; an empty value adds nothing. */
  public ServiceCall query(String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      parameters.add(new Parameter(name, value.toString()));
    }
    return this;
  }

  /** The body: a record or map for JSON, a MultiValueMap with a Resource for a file. */
  public ServiceCall body(Object content) {
    this.body = content;
    return this;
  }

  /** Reads. The path may hold {placeholders}, filled from the variables and encoded. */
  public <T> Answer<T> get(Class<T> type, String path, Object... variables) {
    return send(HttpMethod.GET, json(type), path, variables);
  }

  /** Sends the body. */
  public <T> Answer<T> post(Class<T> type, String path, Object... variables) {
    return send(HttpMethod.POST, json(type), path, variables);
  }

  /** Replaces with the body. */
  public <T> Answer<T> put(Class<T> type, String path, Object... variables) {
    return send(HttpMethod.PUT, json(type), path, variables);
  }

  /** Sends a change of which only matters whether it was made; its answer may be empty. */
  public Answer<Boolean> change(HttpMethod method, String path, Object... variables) {
    return send(method, _ -> true, path, variables);
  }

  /** Passes a body on as it comes, for downloads. */
  public Answer<Boolean> stream(Sink sink, String path, Object... variables) {
    Reading<Boolean> reading =
        response -> {
          sink.accept(response.getHeaders(), response.getBody());
          return true;
        };
    return send(HttpMethod.GET, reading, path, variables);
  }

  private <T> Answer<T> send(
      HttpMethod method, Reading<T> reading, String path, Object... variables) {
    if (!breaker.tryAcquirePermission()) {
      return new Answer.Away<>();
    }
    long start = System.nanoTime();
    try {
      RestClient.RequestBodySpec request =
          client.method(method).uri(uri -> address(uri, path, variables));
      request.headers(all -> all.putAll(headers));
      if (body != null) {
        request.body(body);
      }
      return request.exchangeForRequiredValue((_, response) -> read(response, reading, start));
    } catch (RestClientException e) {
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
      log.warn("{} did not answer {} {}: {}", service.id(), method, path, Failures.kind(e));
      return new Answer.Away<>();
    }
  }

  private URI address(UriBuilder uri, String path, Object... variables) {
    uri.path(path);
    List<Object> values = new ArrayList<>(List.of(variables));
    for (Parameter parameter : parameters) {
      uri.queryParam(parameter.name(), "{" + parameter.name() + "}");
      values.add(parameter.value());
    }
    return uri.build(values.toArray());
  }

  private <T> Answer<T> read(ClientHttpResponse response, Reading<T> reading, long start)
      throws IOException {
    HttpStatusCode status = response.getStatusCode();
    long took = System.nanoTime() - start;
    if (status.value() > 500 && !Failures.isExplained(status.value(), response.getHeaders())) {
      breaker.onError(took, TimeUnit.NANOSECONDS, new ServiceAwayException());
      return new Answer.Away<>();
    }
    breaker.onSuccess(took, TimeUnit.NANOSECONDS);
    if (status.is2xxSuccessful()) {
      return given(response, reading);
    }
    if (status.value() == 401 || !status.is4xxClientError()) {
      log.warn("{} answered {}", service.id(), status);
      return new Answer.Away<>();
    }
    return new Answer.Refused<>(status.value(), problem(response));
  }

  /** An answer we cannot read is our mistake or theirs, but no sign that the service is down. */
  private <T> Answer<T> given(ClientHttpResponse response, Reading<T> reading) throws IOException {
    try {
      return new Answer.Given<>(reading.read(response));
    } catch (JacksonException e) {
      log.error("{} answered what cannot be read, at {}", service.id(), e.getPathReference());
      return new Answer.Away<>();
    }
  }

  private <T> Reading<T> json(Class<T> type) {
    return response -> mapper.readValue(response.getBody(), type);
  }

  private Problem problem(ClientHttpResponse response) throws IOException {
    try {
      return mapper.readValue(response.getBody(), Problem.class);
    } catch (JacksonException _) {
      return new Problem("", "", response.getStatusCode().value(), null, List.of());
    }
  }
}
