package org.convocatoria.benchmark.volume;

import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Sample ideas of some sixty words out of a few hundred combinations, always the same ones. */
final class SampleTexts {

  private static final List<String> PLACES =
      List.of(
          "la alameda",
          "el bosque urbano",
          "la colonia",
          "el ejido",
          "la estación",
          "el canal",
          "la avenida",
          "el mercado",
          "la biblioteca",
          "el río",
          "la escuela",
          "el parque");
  private static final List<String> WANTS =
      List.of(
          "sombra",
          "árboles",
          "bancas",
          "alumbrado",
          "banquetas",
          "agua",
          "drenaje",
          "rutas",
          "ciclovías",
          "semáforos",
          "talleres",
          "música",
          "canchas",
          "consultorios",
          "guarderías",
          "reforestación",
          "transporte",
          "limpieza",
          "rampas",
          "señales");

  private final Random random = new Random(2014);
  private final List<String> tables;
  private final List<String> municipalities;
  private final String notice;

  /** For the call that is open, as {@code GET /api/call} returns it. */
  SampleTexts(JsonNode call) {
    tables = ids(call.path("tables"));
    municipalities = ids(call.path("municipalities"));
    notice = call.path("privacyNotice").path("version").asString();
  }

  /** The body of the next contribution. */
  Map<String, Object> next(int n) {
    return Map.of(
        "matter", "idea",
        "table", table(n),
        "municipality", municipalities.get(n % municipalities.size()),
        "title", "Más " + of(WANTS) + " en " + of(PLACES) + " " + n,
        "text", text(),
        "contributor", Map.of("kind", "citizen"),
        "consent", Map.of("notice", notice, "purposes", List.of("process")),
        "sample", true);
  }

  String table(int n) {
    return tables.get(n % tables.size());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append("Que haya ").append(of(WANTS)).append(" cerca de ").append(of(PLACES));
      text.append(i % 3 == 2 ? ".\n" : ". ");
    }
    return text.toString();
  }

  private String of(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static List<String> ids(JsonNode list) {
    return list.valueStream().map(each -> each.path("id").asString()).toList();
  }
}
