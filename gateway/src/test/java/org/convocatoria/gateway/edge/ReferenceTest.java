package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Service;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.Yaml;

@GatewayTest
class ReferenceTest {

  private final Browser browser;

  ReferenceTest(@LocalServerPort int port) {
    this.browser = new Browser(port);
  }

  @Test
  void thePageFollowsTheLanguageOfTheReader() {
    HttpResponse<String> spanish = browser.get("/api/");
    assertThat(spanish.statusCode()).isEqualTo(200);
    assertThat(spanish.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(spanish.body()).contains("<h1>Referencia de la API</h1>", "lang=\"es-MX\"");
    assertThat(browser.get("/api/", "Accept-Language", "en").body())
        .contains("<h1>API reference</h1>");
    assertThat(browser.get("/en/api/").body()).contains("<h1>API reference</h1>");
  }

  @Test
  void thePageSaysWhoMayCallAndWhatTheFieldsAre() {
    assertThat(browser.get("/en/api/").body())
        .contains("<code>POST /api/staff/workshops/{id}/results</code>")
        .contains("<code>table-lead</code>", "Idempotency-Key", "href=\"#schema-result-recorded\"")
        .contains("id=\"schema-contribution-story\"", "<code>steps[].at</code>", "date-time")
        .contains("href=\"#schema-problem\"");
  }

  @Test
  void everyRouteOfTheServicesIsInThePageAndInTheDocument() {
    String page = browser.get("/api/").body();
    Map<String, Map<String, Object>> paths = part(document(), "paths");
    Set<String> routed = routed();
    assertThat(routed).hasSizeGreaterThan(70);
    for (String route : routed) {
      String[] parts = route.split(" ", 2);
      assertThat(page).contains("<code>" + route + "</code>");
      assertThat(paths.getOrDefault(parts[1], Map.of()))
          .containsKey(parts[0].toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void theDocumentHasNothingThatProgramsCannotCall() {
    Set<String> documented = new TreeSet<>(part(document(), "paths").keySet());
    documented.removeAll(part(read("/contracts/api/gateway.yaml"), "paths").keySet());
    routed().forEach(route -> documented.remove(route.split(" ", 2)[1]));
    assertThat(documented).allMatch(path -> path.startsWith("/i/") || path.startsWith("/u/"));
  }

  @Test
  void theDocumentSaysWhereATokenIsNeeded() {
    Map<String, Map<String, Object>> paths = part(document(), "paths");
    paths.forEach(
        (path, operations) ->
            operations.forEach(
                (method, operation) ->
                    assertThat(((Map<?, ?>) operation).containsKey("security"))
                        .as(method + " " + path)
                        .isEqualTo(path.startsWith("/api/staff/"))));
  }

  @Test
  void everyReferenceOfTheDocumentLeadsToAPartOfIt() {
    HttpResponse<String> response = browser.get("/api/openapi.yaml");
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/yaml");
    Map<String, Object> document = document();
    assertThat(document).containsEntry("openapi", "3.1.0");
    List<String> references = new ArrayList<>();
    collect(document, references);
    assertThat(references).hasSizeGreaterThan(200).allMatch(each -> leads(document, each));
  }

  /** What the services document below the patterns that are passed on to them. */
  private static Set<String> routed() {
    Set<String> found = new TreeSet<>();
    for (Service service : Service.values()) {
      Map<String, Map<String, Object>> paths =
          part(read("/contracts/api/" + service.id() + ".yaml"), "paths");
      paths.forEach(
          (path, operations) -> {
            if (path.startsWith("/api/") && isPassedOn(path, service)) {
              operations.keySet().forEach(m -> found.add(m.toUpperCase(Locale.ROOT) + " " + path));
            }
          });
    }
    return found;
  }

  private static boolean isPassedOn(String path, Service service) {
    return Routes.ALL.stream()
        .filter(route -> route.service() == service)
        .map(route -> PathPatternParser.defaultInstance.parse(route.pattern()))
        .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
  }

  private Map<String, Object> document() {
    return new Yaml().load(browser.get("/api/openapi.yaml").body());
  }

  private static Map<String, Object> read(String file) {
    return new Yaml()
        .load(
            new java.io.InputStreamReader(
                ReferenceTest.class.getResourceAsStream(file), StandardCharsets.UTF_8));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> part(Map<String, Object> document, String name) {
    return (Map<String, Map<String, Object>>) document.getOrDefault(name, Map.of());
  }

  private static void collect(Object node, List<String> references) {
    if (node instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String reference) {
        references.add(reference);
      }
      map.values().forEach(each -> collect(each, references));
    } else if (node instanceof List<?> list) {
      list.forEach(each -> collect(each, references));
    }
  }

  private static boolean leads(Object document, String reference) {
    Object at = document;
    for (String step : reference.replace("#/", "").split("/", -1)) {
      at = at instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return at != null;
  }
}
