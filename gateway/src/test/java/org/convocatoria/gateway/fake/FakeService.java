package org.convocatoria.gateway.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A fake service: it responds as a test tells it to, by default with an empty object, and remembers
 * its requests.
 */
public final class FakeService {

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, Function<Received, FakeResponse>> told = new ConcurrentHashMap<>();
  private final Map<String, Long> cut = new ConcurrentHashMap<>();
  private volatile String refused = "";

  /** A request as it arrived. */
  public record Received(
      String method, String path, String query, Map<String, String> headers, byte[] body) {
    /** The body as text. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** A header, empty where it was not sent. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** A response to give. */
  public record FakeResponse(int status, String type, byte[] body, Map<String, String> headers) {
    /** JSON. */
    public static FakeResponse json(int status, String body) {
      return new FakeResponse(
          status, "application/json", body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A refusal. */
    public static FakeResponse problem(int status, String title, String errors) {
      String body =
          "{\"type\":\"urn:convocatoria:problem:sample\",\"title\":\"%s\",\"status\":%d,\"errors\":%s}"
              .formatted(title, status, errors);
      return new FakeResponse(
          status, "application/problem+json", body.getBytes(StandardCharsets.UTF_8), Map.of());
    }
  }

  FakeService() {
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Sets the response for this method and path. */
  public void respond(String method, String path, FakeResponse response) {
    told.put(method + " " + path, _ -> response);
  }

  /** Sets a function that makes the response for this method and path. */
  public void respond(String method, String path, Function<Received, FakeResponse> function) {
    told.put(method + " " + path, function);
  }

  /**
   * Sets a response whose connection ends behind this part of it.
   *
   * @param announced the length that its head tells, zero for one in chunks
   */
  public void cutOff(String method, String path, FakeResponse part, long announced) {
    respond(method, path, part);
    cut.put(method + " " + path, announced);
  }

  /** Refuses everything of this method whose path begins so. */
  public void refuseAll(String method, String beginning) {
    refused = method + " " + beginning;
  }

  /** What arrived, in order. */
  public List<Received> received() {
    return received;
  }

  /** What arrived last at this path. */
  public Received last(String path) {
    return received.stream()
        .filter(each -> each.path().equals(path))
        .reduce((_, later) -> later)
        .orElseThrow(() -> new AssertionError("nothing arrived at " + path));
  }

  /** Forgets what it was told and what it got. */
  public void reset() {
    told.clear();
    cut.clear();
    refused = "";
    received.clear();
  }

  void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    Received request = read(exchange);
    received.add(request);
    Long announced = cut.get(request.method() + " " + request.path());
    if (announced != null) {
      cutOff(exchange, response(request), announced);
    }
    respond(exchange, request);
  }

  /** The server closes the connection of an exchange that fails. */
  private static void cutOff(HttpExchange exchange, FakeResponse part, long announced)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", part.type());
    exchange.sendResponseHeaders(part.status(), announced);
    exchange.getResponseBody().write(part.body());
    exchange.getResponseBody().flush();
    throw new IOException("cut off");
  }

  private void respond(HttpExchange exchange, Received request) throws IOException {
    try (exchange) {
      FakeResponse response = response(request);
      exchange.getResponseHeaders().set("Content-Type", response.type());
      exchange.getResponseHeaders().set("Server", "fake");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      response.headers().forEach(exchange.getResponseHeaders()::set);
      boolean head = request.method().equals("HEAD") || response.status() == 304;
      exchange.sendResponseHeaders(
          response.status(), head || response.body().length == 0 ? -1 : response.body().length);
      if (!head) {
        exchange.getResponseBody().write(response.body());
      }
    }
  }

  private FakeResponse response(Received request) {
    if (!refused.isEmpty() && (request.method() + " " + request.path()).startsWith(refused)) {
      return FakeResponse.json(503, "{}");
    }
    return told.getOrDefault(
            request.method() + " " + request.path(), _ -> FakeResponse.json(200, "{}"))
        .apply(request);
  }

  private static Received read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((key, values) -> headers.put(key, values.getFirst()));
    String query = exchange.getRequestURI().getQuery();
    return new Received(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query == null ? "" : query,
        headers,
        exchange.getRequestBody().readAllBytes());
  }
}
