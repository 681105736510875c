package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/**
 * No request, however odd, makes the platform fail or respond otherwise than its reference says.
 * The requests are made from the reference and are the same in every run.
 */
@Order(10)
class HostileRequestsTest {

  private static final PlatformUnderTest PLATFORM = PlatformUnderTest.withSample();
  private static final Http HTTP = new Http(PLATFORM.portal());

  private static final Map<String, String> ROLES =
      Map.of(
          "coordinator", "coordinacion",
          "administrator", "administracion",
          "director", "direccion",
          "auditor", "auditoria");

  private static final int WORKERS = 4;
  private static final int TOLD = 3;
  private static final Set<String> METHODS =
      Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "QUERY");

  private final List<Operation> operations = Operation.of(document());
  private final Map<String, String[]> tokens = tokens();
  private final KnownIds known =
      new KnownIds(HTTP, tokens.getOrDefault("coordinator", new String[0]));

  /** A request and what it is about, for the report. */
  private record Sent(Operation operation, String target, String body, Http.Response response) {

    Optional<String> fault() {
      int status = response.status();
      Optional<Set<String>> types = operation.contentOf(status);
      String type =
          response.response().headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
      if (status >= 500 || types.isEmpty()) {
        return told(status >= 500 ? "it failed" : "no such response is described");
      }
      boolean described = types.get().contains(type) || response.body().isEmpty();
      return described ? Optional.empty() : told(type + " is not described");
    }

    private Optional<String> told(String what) {
      String sent = body.length() > 300 ? body.substring(0, 300) + " …" : body;
      String where = target.length() > 200 ? target.substring(0, 200) + " …" : target;
      return Optional.of(
          "%s (%s) with %s returned %d: %s"
              .formatted(operation, where, sent, response.status(), what));
    }
  }

  @Test
  @Tag("acceptance-39")
  void everyResponseIsOneThatTheReferenceDescribes() throws Exception {
    assertThat(operations).hasSizeGreaterThan(150);
    assertThat(inParallel(this::faults)).isEmpty();
  }

  @Test
  @Tag("acceptance-39")
  void aMethodThatAnAddressDoesNotHaveIsRefusedWithThoseThatItHas() throws Exception {
    assertThat(inParallel(this::wrongMethods)).isEmpty();
  }

  private List<String> faults(Operation operation) {
    List<String> faults = new ArrayList<>();
    String plain = target(operation, Map.of());
    for (JsonNode parameter : operation.parameters("path")) {
      for (String value : HostileValues.escaped()) {
        String target = target(operation, Map.of(parameter.path("name").asString(), value));
        send(operation, target, "{}", Operation.JSON).fault().ifPresent(faults::add);
      }
    }
    for (JsonNode parameter : operation.parameters("query")) {
      for (String value : HostileValues.escaped()) {
        String query = parameter.path("name").asString() + "=" + value;
        String target = plain + "?" + query + "&" + query;
        send(operation, target, "{}", Operation.JSON).fault().ifPresent(faults::add);
      }
    }
    for (String type : operation.types()) {
      for (String body : bodies(operation, type)) {
        send(operation, plain, body, sentAs(type)).fault().ifPresent(faults::add);
      }
    }
    send(operation, plain, "\u0000", "text/html").fault().ifPresent(faults::add);
    send(operation, plain, "", "*/;;=").fault().ifPresent(faults::add);
    return faults.stream().limit(TOLD).toList();
  }

  private static List<String> bodies(Operation operation, String type) {
    return switch (type) {
      case Operation.JSON -> HostileValues.bodies(operation, operation.body().orElseThrow());
      case "multipart/form-data" -> HostileValues.forms();
      default -> List.of("", "\u0000", "a,b\n\"c", "a=%zz&a", "x".repeat(100_000));
    };
  }

  private static String sentAs(String type) {
    return type.startsWith("multipart/") ? type + "; boundary=x" : type;
  }

  private List<String> wrongMethods(Operation operation) {
    List<String> faults = new ArrayList<>();
    for (String method : METHODS) {
      if (operations.stream().anyMatch(each -> each.takes(method, operation.path()))) {
        continue;
      }
      Http.Response response =
          call(operation, method, target(operation, Map.of()), "", Operation.JSON);
      String allowed = response.response().headers().firstValue("Allow").orElse("");
      if (response.status() != 405
          || !Set.of(allowed.split(", *", -1)).containsAll(operation.methods())) {
        faults.add(
            "%s %s returned %d, Allow: %s"
                .formatted(method, operation.path(), response.status(), allowed));
      }
    }
    return faults;
  }

  private Sent send(Operation operation, String target, String body, String type) {
    Http.Response response = call(operation, operation.method(), target, body, type);
    return new Sent(operation, target, body, response);
  }

  private Http.Response call(
      Operation operation, String method, String target, String body, String type) {
    return HTTP.send(method, target, body, type, headers(operation));
  }

  private String[] headers(Operation operation) {
    for (String role : operation.callers()) {
      String[] token = tokens.get(role);
      if (token != null) {
        return token;
      }
    }
    return new String[0];
  }

  /** The address with these values, and elsewhere with what is there. */
  private String target(Operation operation, Map<String, String> values) {
    String target = operation.path();
    for (JsonNode parameter : operation.parameters("path")) {
      String name = parameter.path("name").asString();
      String value =
          values.containsKey(name) ? values.get(name) : known.of(operation.path(), parameter);
      target = target.replace("{" + name + "}", value);
    }
    return target;
  }

  private List<String> inParallel(Function<Operation, List<String>> check)
      throws InterruptedException, ExecutionException {
    List<String> faults = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<List<String>>> running =
          operations.stream().map(each -> workers.submit(() -> check.apply(each))).toList();
      for (Future<List<String>> each : running) {
        faults.addAll(each.get());
      }
    }
    return faults;
  }

  private static Map<String, String[]> tokens() {
    JsonNode credentials = PLATFORM.credentials();
    Map<String, String[]> tokens = new HashMap<>();
    ROLES.forEach((role, account) -> tokens.put(role, HTTP.as(credentials, account)));
    return tokens;
  }

  private static JsonNode document() {
    return Http.JSON.valueToTree(
        new Yaml().<Map<String, Object>>load(HTTP.get("/api/openapi.yaml").body()));
  }
}
