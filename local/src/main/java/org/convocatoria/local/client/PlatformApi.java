package org.convocatoria.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform's public and staff API, called as any program would. A part that is away for a
 * moment is waited for: every request is safe to repeat.
 */
public final class PlatformApi {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final String portal;
  private final Accounts accounts;
  private final Map<String, Login> logins = new HashMap<>();

  /** The platform at this address, with the staff accounts of this copy. */
  public PlatformApi(String portal, Accounts accounts) {
    this.portal = portal;
    this.accounts = accounts;
  }

  private record Login(String token, Instant expires) {}

  /** An answer that may be a refusal. */
  public record Response(int status, JsonNode body) {

    /**
     * The body, where it is no refusal.
     *
     * @throws RefusedException where it is one
     */
    public JsonNode ok() {
      if (refused()) {
        throw new RefusedException(problem());
      }
      return body;
    }

    /** Whether nothing came of the request. */
    public boolean refused() {
      return status >= 300;
    }

    /** The refusal in words. */
    public Problem problem() {
      return Problem.of(status, body);
    }
  }

  /** The public address. */
  public String portal() {
    return portal;
  }

  /** A key that is the same whenever the demo is played on the same data. */
  public static String key(String what) {
    return UUID.nameUUIDFromBytes(("demo|" + what).getBytes(UTF_8)).toString();
  }

  /** Reads as the public does. */
  public Response get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** Sends JSON as the public does. */
  public Response post(String path, Object body, String... headers) {
    return send(withBody("POST", path, body, headers));
  }

  /** Sends one file as a form does. */
  public Response postFile(String path, String name, byte[] content, String... headers) {
    String boundary = "boundary-" + key(name);
    byte[] head =
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(UTF_8);
    byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8);
    return send(
        request(path, headers)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofByteArray(head),
                    HttpRequest.BodyPublishers.ofByteArray(content),
                    HttpRequest.BodyPublishers.ofByteArray(tail))));
  }

  /** Sends a form without files, as a browser sends one that could have some. */
  public Response postForm(String path, Map<String, String> fields) {
    String boundary = "boundary-" + key(path);
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append("--%s\r\n".formatted(boundary))
                .append("Content-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(name))
                .append(value)
                .append("\r\n"));
    body.append("--").append(boundary).append("--\r\n");
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString(), UTF_8)));
  }

  /** Reads as staff: a role, or the lead of a table. */
  public Response getAs(String role, String path) {
    return get(path, "Authorization", bearer(role));
  }

  /** Sends JSON as staff; the key makes a repeat harmless. */
  public Response postAs(String role, String path, Object body, String key) {
    return post(path, body, "Authorization", bearer(role), "Idempotency-Key", key);
  }

  /** Puts a text as staff, in UTF-8. */
  public Response putText(String role, String path, String text) {
    return send(
        request(path, "Authorization", bearer(role))
            .header("Content-Type", "text/plain; charset=utf-8")
            .PUT(HttpRequest.BodyPublishers.ofString(text, UTF_8)));
  }

  /**
   * Creates what refers to things other services may still have to hear of: 422 is asked again, but
   * not after this moment.
   */
  public Response postOnceKnown(String role, String path, Object body, String key, Instant until) {
    while (true) {
      Response answer = postAs(role, path, body, key);
      if (answer.status() != 422 || Instant.now().isAfter(until)) {
        return answer;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Reads until it is so; what one service says reaches the others within moments. */
  public JsonNode awaitAs(String role, String path, Predicate<JsonNode> wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      Response answer = role.isEmpty() ? get(path) : getAs(role, path);
      if (answer.status() < 300 && wanted.test(answer.body())) {
        return answer.body();
      }
      if (Instant.now().isAfter(end)) {
        throw new NotInTimeException(
            "%s did not show within %d seconds what was waited for%s."
                .formatted(
                    path,
                    PATIENCE.toSeconds(),
                    answer.refused() ? ", but refuses: " + answer.problem().sentence() : ""));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private String bearer(String role) {
    Login login = logins.get(role);
    if (login == null || login.expires().isBefore(Instant.now().plusSeconds(60))) {
      Accounts.Account account =
          role.length() == 3 ? accounts.leadOf(role) : accounts.withRole(role);
      JsonNode opened =
          post(
                  "/api/session",
                  Map.of("username", account.username(), "password", account.password()))
              .ok();
      login =
          new Login(
              opened.path("token").asString(), Instant.parse(opened.path("expiresAt").asString()));
      logins.put(role, login);
    }
    return "Bearer " + login.token();
  }

  private HttpRequest.Builder withBody(String method, String path, Object body, String... headers) {
    return request(path, headers)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(portal + path)).timeout(Duration.ofSeconds(30));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Response send(HttpRequest.Builder builder) {
    HttpRequest request = builder.header("Accept", "application/json").build();
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      boolean last = Instant.now().isAfter(end);
      try {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (!AWAY.contains(response.statusCode()) || last) {
          return new Response(response.statusCode(), tree(response.body()));
        }
      } catch (IOException e) {
        if (last) {
          throw new IllegalStateException(
              "The platform does not answer at "
                  + request.uri()
                  + "; ./convocatoria status shows what runs",
              e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted", e);
      }
      LockSupport.parkNanos(PAUSE.multipliedBy(4).toNanos());
    }
  }

  private static JsonNode tree(String body) {
    return body.startsWith("{") || body.startsWith("[")
        ? JSON.readTree(body)
        : JSON.getNodeFactory().stringNode(body);
  }
}
