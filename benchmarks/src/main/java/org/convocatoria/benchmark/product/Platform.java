package org.convocatoria.benchmark.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running platform, as a program outside uses it. */
public final class Platform {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String portal;
  private final JsonNode accounts;
  private String token = "";
  private Instant tokenAt = Instant.EPOCH;

  /** Its public address, and what {@code ./convocatoria credentials} prints. */
  public Platform(String portal, String credentials) {
    this.portal = portal;
    this.accounts = JSON.readTree(credentials);
  }

  /** The port of its public address. */
  public int port() {
    return URI.create(portal).getPort();
  }

  /** Reads a public address. */
  public JsonNode open(String path) {
    return JSON.readTree(text(request(path).header("Accept", "application/json").GET().build()));
  }

  /** Reads an address as the coordinator. */
  public JsonNode staff(String path) {
    return JSON.readTree(
        text(request(path).header("Authorization", "Bearer " + token()).GET().build()));
  }

  /** Sends what the coordinator asks for. */
  public JsonNode staff(String method, String path, Map<String, Object> body) {
    return JSON.readTree(
        text(
            request(path)
                .header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
  }

  /** Downloads an address and returns the number of bytes. */
  public long bytes(String path) {
    HttpRequest request = request(path).header("Authorization", "Bearer " + token()).GET().build();
    try (InputStream in = client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      return in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends a part without any warning to it; the supervisor starts it again. */
  public void kill(String part) {
    ProcessHandle.of(process(part)).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** The process of a part. */
  public long process(String part) {
    return status(part).path("pid").asLong();
  }

  /** The memory that a part has in use, in MiB. */
  public long memory(String part) {
    return status(part).path("rssBytes").asLong() / 1024 / 1024;
  }

  /** The port of a part. */
  public int port(String part) {
    return status(part).path("port").asInt();
  }

  /** Every part with its process. */
  Map<String, ProcessHandle> processes() {
    Map<String, ProcessHandle> processes = new LinkedHashMap<>();
    status()
        .forEach(
            part ->
                ProcessHandle.of(part.path("pid").asLong())
                    .ifPresent(process -> processes.put(part.path("name").asString(), process)));
    return processes;
  }

  private static JsonNode status(String part) {
    return status()
        .valueStream()
        .filter(each -> each.path("name").asString().equals(part))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode status() {
    try {
      Process status = new ProcessBuilder("./convocatoria", "status", "--json").start();
      return JSON.readTree(status.getInputStream()).path("parts");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A token is good for minutes, and a login costs as much as guessing is to cost. */
  private String token() {
    if (tokenAt.isBefore(Instant.now().minusSeconds(60))) {
      token = login();
      tokenAt = Instant.now();
    }
    return token;
  }

  private String login() {
    for (JsonNode account : accounts) {
      if (account.path("username").asString().equals("coordinacion")) {
        String body =
            JSON.writeValueAsString(
                Map.of(
                    "username", "coordinacion", "password", account.path("password").asString()));
        HttpRequest login = request("/api/session").POST(BodyPublishers.ofString(body)).build();
        return JSON.readTree(text(login)).path("token").asString();
      }
    }
    throw new IllegalStateException("no coordinator among the credentials");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(portal + path))
        .timeout(Duration.ofMinutes(20))
        .header("Content-Type", "application/json");
  }

  private String text(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(request.uri() + " returned " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
