package org.convocatoria.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestTokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the gateway would, for the public or for staff. */
public final class Api extends ServiceApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Api(int port) {
    super(port);
  }

  /** Sends a form with files as a browser would; a file is a field with a name and bytes. */
  public Answer form(String path, String token, List<Part> parts, String... headers) {
    String boundary = "boundary" + UUID.randomUUID();
    List<BodyPublisher> sent = new ArrayList<>();
    for (Part part : parts) {
      String file = part.file() == null ? "" : "; filename=\"" + part.file() + "\"";
      String head =
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
              .formatted(boundary, part.name(), file);
      sent.add(BodyPublishers.ofString(head, UTF_8));
      sent.add(BodyPublishers.ofByteArray(part.content()));
      sent.add(BodyPublishers.ofString("\r\n", UTF_8));
    }
    sent.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
    return send(
        request(path, token, headers)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.concat(sent.toArray(BodyPublisher[]::new))));
  }

  /** A field of a form; one with a file's name is a file. */
  public record Part(String name, @Nullable String file, byte[] content) {

    public static Part of(String name, String value) {
      return new Part(name, null, value.getBytes(UTF_8));
    }
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
                BodyPublishers.concat(
                    BodyPublishers.ofByteArray(head),
                    BodyPublishers.ofByteArray(content),
                    BodyPublishers.ofByteArray(tail))));
  }

  /** Puts text under a content type, as a coordinator. */
  public Answer putText(String path, String type, byte[] content) {
    return send(
        request(path, coordinator(), "Content-Type", type)
            .PUT(BodyPublishers.ofByteArray(content)));
  }

  /** Sends a file as it is, under a content type, as a coordinator. */
  public Answer postText(String path, String type, byte[] content, String name, String value) {
    return send(
        request(path, coordinator(), "Content-Type", type, name, value)
            .POST(BodyPublishers.ofByteArray(content)));
  }

  /** Reads a file as anyone. */
  public HttpResponse<byte[]> file(String path, String... headers) {
    try {
      return HttpClient.newHttpClient()
          .send(
              request(path, anonymous(), headers).GET().build(),
              HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks that something goes. */
  public Answer delete(String path, String token) {
    return send(request(path, token).DELETE());
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

  /** A contribution that the call of the template accepts, for both purposes of its notice. */
  public static String toOwnCall(Map<String, ?> contributor) {
    return contribution(
        Map.of(
            "table",
            "AGU",
            "municipality",
            "puerto-claro",
            "contributor",
            contributor,
            "consent",
            Map.of("notice", "2026-10-01", "purposes", java.util.List.of("process", "contact"))));
  }

  public Answer contribute(String body) {
    return post(
        "/api/contributions", anonymous(), body, "Idempotency-Key", UUID.randomUUID().toString());
  }

  /** A contribution whose body says that it is something else. */
  public Answer contributeAs(String type, String body) {
    return send(
        request("/api/contributions", anonymous(), "Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Folio and clave of a new contribution. */
  public Answer contribute() {
    return contribute(contribution(Map.of()));
  }
}
