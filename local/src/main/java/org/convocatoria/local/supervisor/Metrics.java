package org.convocatoria.local.supervisor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.convocatoria.local.host.OwnNames;

/** All parts' metrics on one address, each sample with the label `part`. */
final class Metrics {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final String token;
  private final Map<String, Integer> services;
  private final List<ManagedPart> parts;

  Metrics(String token, Map<String, Integer> services, List<ManagedPart> parts) {
    this.token = token;
    this.services = services;
    this.parts = parts;
  }

  HttpServer serve(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/metrics", this::answer);
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!OwnNames.isOurs(exchange)) {
        exchange.sendResponseHeaders(421, -1);
        return;
      }
      byte[] body = merged().getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String merged() {
    MetricFamilies families = new MetricFamilies();
    own(families);
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      Map<String, CompletableFuture<Optional<String>>> answers = new TreeMap<>();
      services.forEach((name, port) -> answers.put(name, scrape(client, port)));
      answers.forEach((name, answer) -> answer.join().ifPresent(text -> families.add(name, text)));
    }
    return families.text();
  }

  private CompletableFuture<Optional<String>> scrape(HttpClient client, int port) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(port)))
            .header("Authorization", "Bearer " + token)
            .timeout(TIMEOUT)
            .build();
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .thenApply(reply -> Optional.of(reply).filter(r -> r.statusCode() == 200))
        .thenApply(reply -> reply.map(HttpResponse::body))
        .exceptionally(_ -> Optional.empty());
  }

  private void own(MetricFamilies families) {
    for (ManagedPart part : parts) {
      int up = part.state() == PartState.READY ? 1 : 0;
      families.add(
          part.name(),
          """
          # HELP convocatoria_part_up Whether the part is ready
          # TYPE convocatoria_part_up gauge
          convocatoria_part_up %d
          # HELP convocatoria_part_restarts_total How often the supervisor started the part again
          # TYPE convocatoria_part_restarts_total counter
          convocatoria_part_restarts_total %d
          # HELP convocatoria_part_resident_bytes Resident memory of the part's process
          # TYPE convocatoria_part_resident_bytes gauge
          convocatoria_part_resident_bytes %d
          """
              .formatted(up, part.restarts(), ResidentMemory.bytes(part.pid())));
    }
  }
}
