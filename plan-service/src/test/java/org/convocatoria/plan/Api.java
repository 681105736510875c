package org.convocatoria.plan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.convocatoria.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the gateway would, for the public or for staff. */
public final class Api {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PARAGRAPHS = "/api/staff/plan/paragraphs";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  public Api(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** An answer; {@code at} is a JSON pointer. */
  public record Answer(int status, String body) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String at(String pointer) {
      return json().at(pointer).asString();
    }

    public List<String> all(String list, String field) {
      return StreamSupport.stream(json().at(list).spliterator(), false)
          .map(each -> each.path(field).asString())
          .toList();
    }
  }

  public static String anonymous() {
    return TestTokens.anonymous("plan");
  }

  public static String as(String role) {
    return TestTokens.staff("plan", role);
  }

  public static String leadOf(String table) {
    return TestTokens.tableLead("plan", table);
  }

  public Answer get(String path) {
    return send(request(path, anonymous()).GET());
  }

  public Answer get(String path, String token) {
    return send(request(path, token).GET());
  }

  public Answer post(String path, String token, String body, String... headers) {
    HttpRequest.Builder request = request(path, token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(
        request
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public Answer put(String path, String token, String body) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  public Answer delete(String path, String token) {
    return send(request(path, token).DELETE());
  }

  /** The id of a new paragraph, written by the coordinator. */
  public String paragraph(String section, String kind, String text) {
    Answer written =
        post(
            PARAGRAPHS,
            as("coordinator"),
            """
            {"section":"%s","kind":"%s","text":"%s"}"""
                .formatted(section, kind, text));
    if (written.status() != 201) {
      throw new AssertionError(written);
    }
    return written.at("/id");
  }

  /** Links a source as the coordinator; the claim's members without braces. */
  public Answer link(String paragraph, String claim) {
    return post(PARAGRAPHS + "/" + paragraph + "/sources", as("coordinator"), "{" + claim + "}");
  }

  public Answer answer(String body) {
    return post("/api/staff/plan/answers", as("coordinator"), body);
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", "en");
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
