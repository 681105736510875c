package org.convocatoria.system.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the services count of themselves. */
final class Metrics {

  private static final Duration SHOWN = Duration.ofSeconds(30);
  private static final Pattern HANDLED =
      Pattern.compile("convocatoria_inbox_records_total\\{(.*)} (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  private static final Pattern DEPTH =
      Pattern.compile("convocatoria_outbox_depth(?:\\{.*})? (\\S+)");

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private final Layout layout;

  Metrics(Layout layout) {
    this.layout = layout;
  }

  /** Handled records over all instances, by group and outcome, written {@code group outcome}. */
  Map<String, Long> handled() {
    Map<String, Long> sums = new TreeMap<>();
    for (String instance : Layout.SERVICES) {
      AtomicReference<List<String>> lines = new AtomicReference<>(List.of());
      Patience.require(
          SHOWN,
          () -> {
            lines.set(scrape(instance).orElse(List.of()));
            return !lines.get().isEmpty();
          },
          instance + " shows its metrics");
      lines.get().forEach(line -> addHandled(line, sums));
    }
    return sums;
  }

  /** How many aggregates wait to be published in one instance, where it answers. */
  Optional<Long> depth(String instance) {
    return scrape(instance).stream()
        .flatMap(List::stream)
        .map(DEPTH::matcher)
        .filter(Matcher::matches)
        .map(found -> Math.round(Double.parseDouble(found.group(1))))
        .findFirst();
  }

  private static void addHandled(String line, Map<String, Long> sums) {
    Matcher found = HANDLED.matcher(line);
    if (found.matches()) {
      Map<String, String> labels = new TreeMap<>();
      Matcher label = LABEL.matcher(found.group(1));
      while (label.find()) {
        labels.put(label.group(1), label.group(2));
      }
      sums.merge(
          labels.get("group") + " " + labels.get("outcome"),
          Math.round(Double.parseDouble(found.group(2))),
          Long::sum);
    }
  }

  private Optional<List<String>> scrape(String instance) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + layout.part(instance).port() + "/actuator/prometheus"))
            .timeout(Duration.ofSeconds(5))
            .header("Authorization", "Bearer " + Layout.METRICS_TOKEN)
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? Optional.of(answer.body().lines().toList())
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
