package org.convocatoria.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service under test as the gateway would; each service's tests add their own words. */
public class ServiceApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  protected ServiceApi(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** A response as text and as JSON. */
  public record Answer(int status, String body, HttpResponse<String> response) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** The text at a JSON pointer. */
    public String at(String pointer) {
      return json().at(pointer).asString();
    }

    /** One field of each element of the list at a JSON pointer. */
    public List<String> all(String list, String field) {
      return StreamSupport.stream(json().at(list).spliterator(), false)
          .map(each -> each.path(field).asString())
          .toList();
    }
  }

  public Answer get(String path, String token, String... headers) {
    return send(request(path, token, headers).GET());
  }

  public Answer post(String path, String token, String json, String... headers) {
    return send(json(path, token, headers).POST(BodyPublishers.ofString(json)));
  }

  public Answer put(String path, String token, String json) {
    return send(json(path, token).PUT(BodyPublishers.ofString(json)));
  }

  public Answer delete(String path, String token, String... headers) {
    return send(request(path, token, headers).DELETE());
  }

  private HttpRequest.Builder json(String path, String token, String... headers) {
    return request(path, token, headers).header("Content-Type", "application/json");
  }

  /**
   * A request with the token and these headers; a service's tests may add what they always send.
   */
  protected HttpRequest.Builder request(String path, String token, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    return headers.length == 0 ? request : request.headers(headers);
  }

  protected final Answer send(HttpRequest.Builder request) {
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
