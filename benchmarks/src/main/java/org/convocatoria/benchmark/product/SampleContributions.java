package org.convocatoria.benchmark.product;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.benchmark.load.HttpConnection;
import org.convocatoria.benchmark.load.Requests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contributions of a sentence each, every one under a key of its own, without a mail address. */
final class SampleContributions implements Requests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final UUID run = UUID.randomUUID();
  private final List<String> tables;
  private final String notice;

  /** For the call that is open, as {@code GET /api/call} returns it. */
  SampleContributions(JsonNode call) {
    tables = ids(call.path("tables"));
    notice = call.path("privacyNotice").path("version").asString();
  }

  @Override
  public byte[] request(long n) {
    String name = run + " " + n;
    String key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    Map<String, Object> body =
        Map.of(
            "matter",
            "idea",
            "table",
            tables.get((int) (n % tables.size())),
            "title",
            "Sombra en las paradas de la ruta " + n,
            "text",
            "Que las paradas tengan árboles de la región y una banca, porque al mediodía nadie puede esperar ahí.",
            "contributor",
            Map.of("kind", "citizen"),
            "consent",
            Map.of("notice", notice, "purposes", List.of("process")),
            "sample",
            true);
    return HttpConnection.post("/api/contributions", key, JSON.writeValueAsBytes(body));
  }

  private static List<String> ids(JsonNode list) {
    return list.valueStream().map(each -> each.path("id").asString()).toList();
  }
}
