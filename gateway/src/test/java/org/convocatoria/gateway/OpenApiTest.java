package org.convocatoria.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.convocatoria.pages.desk.DeskPage;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

@GatewayTest
class OpenApiTest {

  private final RequestMappingHandlerMapping mappings;

  OpenApiTest(RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.mappings = requestMappingHandlerMapping;
  }

  @Test
  void theDocumentListsExactlyWhatTheGatewayAnswersItself() throws IOException {
    assertThat(documented()).isEqualTo(mapped());
  }

  /** The desk's pages are for the people who work there; no program relies on them. */
  private Set<String> mapped() {
    Set<String> found = new TreeSet<>();
    mappings.getHandlerMethods().forEach((info, method) -> add(found, info, method));
    return found;
  }

  private static void add(Set<String> found, RequestMappingInfo info, HandlerMethod method) {
    String owner = method.getBeanType().getPackageName();
    if (!owner.startsWith("org.convocatoria")
        || method.getBeanType().isAnnotationPresent(DeskPage.class)) {
      return;
    }
    for (String path : info.getPatternValues()) {
      info.getMethodsCondition().getMethods().forEach(each -> found.add(each + " " + path));
    }
  }

  private static Set<String> documented() throws IOException {
    Map<String, Map<String, Map<String, Object>>> document =
        new Yaml().load(Files.readString(Path.of("../contracts/api/gateway.yaml")));
    Set<String> found = new TreeSet<>();
    document
        .getOrDefault("paths", Map.of())
        .forEach(
            (path, methods) ->
                methods
                    .keySet()
                    .forEach(each -> found.add(each.toUpperCase(Locale.ROOT) + " " + path)));
    return found;
  }
}
