package org.convocatoria.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's doors over HTTP, as a program outside uses them. */
final class Http {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String base;

  Http(String base) {
    this.base = base;
  }

  record Response(int status, String body, HttpResponse<String> response) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    String at(String pointer) {
      return json().at(pointer).asString();
    }
  }

  Response get(String path, String... headers) {
    return send("GET", path, null, "application/json", headers);
  }

  Response post(String path, @Nullable Object body, String... headers) {
    return send(
        "POST",
        path,
        body == null ? "" : JSON.writeValueAsString(body),
        "application/json",
        headers);
  }

  Response form(String path, String body, String... headers) {
    return send("POST", path, body, "application/x-www-form-urlencoded", headers);
  }

  Response send(String method, String path, @Nullable String body, String type, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", type)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Response(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Logs a member of staff in and returns the header to send. */
  String[] as(JsonNode credentials, String username) {
    for (JsonNode account : credentials) {
      if (account.path("username").asString().equals(username)) {
        Response login =
            post(
                "/api/session",
                Map.of("username", username, "password", account.path("password").asString()));
        return new String[] {"Authorization", "Bearer " + login.at("/token")};
      }
    }
    throw new AssertionError("no account " + username);
  }

  /** A plain idea, as the web form would send it. */
  static Map<String, Object> idea(String title) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("matter", "idea");
    body.put("table", "MOV");
    body.put("title", title);
    body.put("text", "Texto de muestra de la prueba del sistema.");
    body.put("municipality", "torreon");
    body.put("contributor", Map.of("kind", "citizen", "name", "Persona de muestra"));
    body.put("consent", Map.of("notice", "2014-09-11", "purposes", List.of("process")));
    body.put("sample", true);
    return body;
  }

  Response contribute(Map<String, Object> body, UUID key) {
    return post("/api/contributions", body, "Idempotency-Key", key.toString());
  }
}
