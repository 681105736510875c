package org.convocatoria.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.test.TestTokens;
import org.jspecify.annotations.Nullable;
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

  /** An answer as bytes and as JSON. */
  public record Answer(int status, String body, HttpResponse<String> response) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String at(String pointer) {
      return json().at(pointer).asString();
    }
  }

  public Answer get(String path, String token, String... headers) {
    return send(request(path, token, headers).GET().build());
  }

  public Answer post(String path, String token, @Nullable String body, String... headers) {
    return send(
        request(path, token, headers)
            .header("Content-Type", "application/json")
            .POST(
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Uploads one file as a browser would. */
  public Answer upload(String path, String name, byte[] content, String... headers) {
    String boundary = "boundary" + UUID.randomUUID();
    byte[] head =
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(UTF_8);
    byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8);
    return send(
        request(path, anonymous(), headers)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofByteArray(head),
                    HttpRequest.BodyPublishers.ofByteArray(content),
                    HttpRequest.BodyPublishers.ofByteArray(tail)))
            .build());
  }

  public static String anonymous() {
    return TestTokens.anonymous("submission");
  }

  public static String coordinator() {
    return TestTokens.staff("submission", "coordinator");
  }

  /** A contribution that the 2014 call accepts, changed where wanted. */
  public static String contribution(Map<String, @Nullable Object> changes) {
    var body = new java.util.LinkedHashMap<String, @Nullable Object>();
    body.put("matter", "idea");
    body.put("table", "MOV");
    body.put("title", "Que un solo pago sirva para pasar de un municipio a otro");
    body.put("text", "Para ir a trabajar pago dos camiones; quisiera pagar una sola vez.");
    body.put("municipality", "lerdo");
    body.put(
        "contributor",
        Map.of(
            "kind", "citizen", "name", "Persona de muestra 26", "email", "muestra26@example.org"));
    body.put("consent", Map.of("notice", "2014-09-11", "purposes", java.util.List.of("process")));
    body.putAll(changes);
    return JSON.writeValueAsString(body);
  }

  public Answer contribute(String body) {
    return post(
        "/api/contributions", anonymous(), body, "Idempotency-Key", UUID.randomUUID().toString());
  }

  /** Folio and clave of a new contribution. */
  public Answer contribute() {
    return contribute(contribution(Map.of()));
  }

  private HttpRequest.Builder request(String path, String token, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
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
