package org.convocatoria.invitation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.convocatoria.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the gateway would, for the public or for staff. */
public final class Api {

  private static final JsonMapper JSON = JsonMapper.builder().build();

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

  public Answer get(String path, String token) {
    return send(request(path, token).GET().build());
  }

  public Answer head(String path, String token) {
    return send(request(path, token).HEAD().build());
  }

  public Answer post(String path, String token, String json) {
    return post(path, token, json, "application/json");
  }

  public Answer post(String path, String token, String body, String type) {
    return send(
        request(path, token)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  public Answer form(String path, String body) {
    return post(path, anonymous(), body, "application/x-www-form-urlencoded");
  }

  public static String anonymous() {
    return TestTokens.anonymous("invitation");
  }

  public static String coordinator() {
    return TestTokens.staff("invitation", "coordinator");
  }

  public static String director() {
    return TestTokens.staff("invitation", "director");
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
