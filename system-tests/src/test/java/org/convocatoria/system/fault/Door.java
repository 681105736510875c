package org.convocatoria.system.fault;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The way to a service's instances, as the gateway takes it: one after the other. */
final class Door {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();
  private final String service;
  private final List<Integer> ports;
  private final Keys keys;
  private final AtomicInteger turn = new AtomicInteger();

  Door(String service, List<Integer> ports, Keys keys) {
    this.service = service;
    this.ports = List.copyOf(ports);
    this.keys = keys;
  }

  /** One request; the caller has no role where it names none. */
  record Call(
      String method, String path, @Nullable Object body, List<String> roles, String... headers) {

    static Call of(String path, Object body, String... headers) {
      return new Call("POST", path, body, List.of(), headers);
    }

    Call as(String role) {
      return new Call(method, path, body, List.of(role), headers);
    }

    Call by(String otherMethod) {
      return new Call(otherMethod, path, body, roles, headers);
    }
  }

  /** What came back; status 0 where nothing did, -1 where nobody could be asked. */
  record Response(int status, JsonNode json) {

    private static final int NOBODY_THERE = -1;

    /** Whether the request may have reached somebody. */
    boolean wasAsked() {
      return status != NOBODY_THERE;
    }

    boolean isAccepted() {
      return status >= 200 && status < 300;
    }

    /** A definite no: nothing was changed, and asking again is no use. */
    boolean isRefusal() {
      return status >= 400 && status < 500 && status != 429 && status != 401;
    }

    String at(String pointer) {
      return json.at(pointer).asString("");
    }
  }

  Response send(Call call) {
    int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
    String name = call.roles().isEmpty() ? "anonymous" : "faults-" + call.roles().getFirst();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + call.path()))
            .timeout(PATIENCE)
            .header("Authorization", keys.bearer(service, name, call.roles()))
            .header("Content-Type", "application/json")
            .method(call.method(), body(call.body()));
    if (call.headers().length > 0) {
      request.headers(call.headers());
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Response(response.statusCode(), json(response.body()));
    } catch (ConnectException _) {
      return new Response(Response.NOBODY_THERE, MissingNode.getInstance());
    } catch (IOException _) {
      return new Response(0, MissingNode.getInstance());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Response(0, MissingNode.getInstance());
    }
  }

  private static HttpRequest.BodyPublisher body(@Nullable Object body) {
    return body == null
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
  }

  private static JsonNode json(String text) {
    try {
      return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }
}
