package org.convocatoria.workshop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.convocatoria.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the gateway would, for the public or for staff. */
public final class Api {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SERVICE = "workshop";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  public Api(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** An answer as text and as JSON. */
  public record Answer(int status, String body, HttpResponse<String> response) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String at(String pointer) {
      return json().at(pointer).asString();
    }
  }

  public Answer get(String path, String token, String... headers) {
    return send(request(path, token, headers).GET());
  }

  public Answer get(String path) {
    return get(path, anonymous());
  }

  public Answer post(String path, String token, String body, String... headers) {
    return send(
        request(path, token, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public Answer put(String path, String token, String body) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** A session of its own for a test, which asks for this kind of result. */
  public String freshWorkshop(String kind) {
    String body =
        """
        {"name":{"es":"Sesión de prueba"},"theme":{"es":"Tema"},"starts":"2014-11-06T09:00",
         "ends":"2014-11-06T14:00","place":"Biblioteca","resultKinds":["%s"]}
        """
            .formatted(kind);
    return post(
            "/api/staff/workshops",
            coordinator(),
            body,
            "Idempotency-Key",
            UUID.randomUUID().toString())
        .at("/id");
  }

  public static String anonymous() {
    return TestTokens.anonymous(SERVICE);
  }

  public static String coordinator() {
    return TestTokens.staff(SERVICE, "coordinator");
  }

  public static String staff(String role) {
    return TestTokens.staff(SERVICE, role);
  }

  public static String lead(String table) {
    return TestTokens.tableLead(SERVICE, table);
  }

  private HttpRequest.Builder request(String path, String token, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
