package org.convocatoria.local.demo;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** People propose something to a forum, and the coordination takes it up. */
final class Proposing implements OwnForm {

  private static final String FORUMS = "/api/staff/forums";
  private static final int DAYS_AHEAD = 35;
  private static final int DAYS_ONLINE = 60;

  private final PlatformApi api;

  Proposing(PlatformApi api) {
    this.api = api;
  }

  @Override
  public PlatformApi.Response play(SampleProcess.Sample sample, JsonNode call) {
    String name = call.path("id").asString();
    PlatformApi.Response forum =
        api.postAs("coordinator", FORUMS, forum(call), PlatformApi.key(name + "forum"));
    if (forum.refused()) {
      return forum;
    }
    String id = forum.body().path("id").asString();
    String key = PlatformApi.key(name + sample.id());
    PlatformApi.Response made =
        api.post(
            "/api/forums/" + id + "/proposals", proposal(sample, call), "Idempotency-Key", key);
    if (made.refused()) {
      return made;
    }
    return api.postAs(
        "coordinator",
        FORUMS + "/" + id + "/proposals/" + made.body().path("id").asString() + "/contribution",
        Map.of("table", sample.table()),
        key);
  }

  private static Map<String, Object> forum(JsonNode call) {
    OffsetDateTime opens = OffsetDateTime.parse(call.path("opens").asString());
    OffsetDateTime held = opens.plusDays(DAYS_AHEAD).withHour(10).withMinute(0);
    Map<String, Object> forum = new LinkedHashMap<>();
    forum.put("title", "Foro de propuestas sobre vivienda y ciudad (muestra)");
    forum.put("starts", held.toString());
    forum.put("ends", held.plusHours(3).toString());
    forum.put("place", Map.of("name", "Auditorio de muestra", "address", "Torreón, Coahuila"));
    forum.put("opens", opens.toString());
    forum.put("closes", opens.plusDays(DAYS_ONLINE).toString());
    forum.put("topics", List.of("Vivienda", "Barrios y ejidos"));
    forum.put("sample", true);
    return forum;
  }

  private static Map<String, Object> proposal(SampleProcess.Sample sample, JsonNode call) {
    Map<String, Object> proposal = new LinkedHashMap<>();
    proposal.put("title", sample.title());
    proposal.put("text", sample.text());
    proposal.put("municipality", sample.municipality());
    switch (sample.who()) {
      case "privada" -> organisation(proposal, "private", sample);
      case "social" -> organisation(proposal, "social", sample);
      default -> {
        proposal.put("kind", "citizen");
        proposal.put("name", SampleProcess.name(sample));
      }
    }
    proposal.put(
        "consent",
        Map.of(
            "notice",
            call.at("/privacyNotice/version").asString(),
            "purposes",
            List.of("process")));
    return proposal;
  }

  private static void organisation(
      Map<String, Object> proposal, String kind, SampleProcess.Sample sample) {
    proposal.put("kind", kind);
    proposal.put("organisation", SampleProcess.name(sample));
    proposal.put("namePublic", true);
  }
}
