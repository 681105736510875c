package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.ValidBody;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A service serves exactly what its OpenAPI document says, and every handler says who may call. */
public interface ApiContract {

  /** The running service. */
  ApplicationContext context();

  /** The name of its document, {@code contracts/api/<service>.yaml}. */
  String service();

  @Test
  default void theServedRoutesAreTheDocumentedOnes() {
    assertThat(new TreeSet<>(served().keySet())).isEqualTo(documented().keySet());
  }

  @Test
  default void everyBodyIsCheckedAgainstTheDocumentedSchema() {
    Map<String, String> checked = new TreeMap<>();
    served().forEach((route, handler) -> schemaOf(handler).ifPresent(s -> checked.put(route, s)));
    Map<String, String> promised = new TreeMap<>(documented());
    promised.values().removeIf(String::isEmpty);
    assertThat(checked).isEqualTo(promised);
  }

  @Test
  default void everyHandlerSaysWhoMayCall() {
    Stream.concat(handlers(false), handlers(true))
        .forEach(
            each ->
                assertThat(
                        each.getValue().hasMethodAnnotation(Open.class)
                            ^ each.getValue().hasMethodAnnotation(Allowed.class))
                    .as(each.getKey())
                    .isTrue());
  }

  /** Pages are for people; no document lists them. */
  private static boolean isPage(HandlerMethod handler) {
    return handler.getBeanType().isAnnotationPresent(PublicPage.class)
        || handler.getBeanType().isAnnotationPresent(DeskPage.class);
  }

  @Test
  default void theDocumentSaysWhoMayCall() {
    Map<String, Object> said = new TreeMap<>();
    operations().forEach((route, operation) -> said.put(route, operation.get("x-callers")));
    Map<String, Object> allowed = new TreeMap<>();
    served().forEach((route, handler) -> allowed.put(route, callers(handler)));
    assertThat(said).isEqualTo(allowed);
  }

  /** What is no JSON names its own type, and 204 has no content. */
  @Test
  default void everyResponseOfTheApiNamesItsSchema() {
    operations()
        .forEach(
            (route, operation) -> {
              if (route.contains(" /api/") || route.contains(" /i/") || route.contains(" /u/")) {
                assertThat(withoutContent(operation)).as(route).isEmpty();
              }
            });
  }

  private Map<String, HandlerMethod> served() {
    Map<String, HandlerMethod> routes = new TreeMap<>();
    handlers(false).forEach(each -> routes.put(each.getKey(), each.getValue()));
    return routes;
  }

  private Stream<Map.Entry<String, HandlerMethod>> handlers(boolean pages) {
    return context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(each -> each.getValue().getBeanType().getName().startsWith("org.convocatoria"))
        .filter(each -> isPage(each.getValue()) == pages)
        .flatMap(each -> routes(each.getKey()).map(route -> Map.entry(route, each.getValue())));
  }

  private static Stream<String> routes(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().stream()
        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
  }

  private Map<String, String> documented() {
    Map<String, String> routes = new TreeMap<>();
    operations().forEach((route, operation) -> routes.put(route, bodySchema(operation)));
    return routes;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Map<String, Object>> operations() {
    Map<String, Map<String, Object>> routes = new TreeMap<>();
    var document = Contracts.yaml("api/" + service() + ".yaml");
    var paths = (Map<String, Map<String, Object>>) document.getOrDefault("paths", Map.of());
    paths.forEach(
        (path, operations) ->
            operations.forEach(
                (method, operation) ->
                    routes.put(
                        method.toUpperCase(Locale.ROOT) + " " + path,
                        (Map<String, Object>) operation)));
    return routes;
  }

  private static List<String> callers(HandlerMethod handler) {
    Allowed allowed = handler.getMethodAnnotation(Allowed.class);
    return allowed == null ? List.of("anyone") : List.of(allowed.value());
  }

  @SuppressWarnings("unchecked")
  private static List<String> withoutContent(Map<String, Object> operation) {
    var responses =
        (Map<String, Map<String, Object>>) operation.getOrDefault("responses", Map.of());
    return responses.entrySet().stream()
        .filter(each -> !each.getKey().equals("204"))
        .filter(each -> !each.getValue().containsKey("content"))
        .filter(each -> !each.getValue().containsKey("$ref"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String bodySchema(Map<String, Object> operation) {
    String text = String.valueOf(operation.get("requestBody"));
    int start = text.indexOf("schemas/");
    return start < 0
        ? ""
        : text.substring(start + "schemas/".length(), text.indexOf(".schema.json", start));
  }

  private static Optional<String> schemaOf(HandlerMethod handler) {
    return Arrays.stream(handler.getMethod().getParameters())
        .map((Parameter p) -> p.getAnnotation(ValidBody.class))
        .filter(java.util.Objects::nonNull)
        .map(ValidBody::value)
        .findFirst();
  }
}
