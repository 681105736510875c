package org.convocatoria.local.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** A group applies with a project: the leader begins it, each promoter accepts, it is handed in. */
final class Promoting implements OwnForm {

  private static final String CALLS = "/api/staff/projects/calls";
  private static final int DAYS_OPEN = 90;

  private final PlatformApi api;

  Promoting(PlatformApi api) {
    this.api = api;
  }

  @Override
  public PlatformApi.Response play(SampleProcess.Sample sample, JsonNode call) {
    String name = call.path("id").asString();
    PlatformApi.Response opened =
        api.postAs("coordinator", CALLS, projectCall(call), PlatformApi.key(name + "projects"));
    if (opened.refused()) {
      return opened;
    }
    PlatformApi.Response begun =
        api.post(
            "/api/projects/" + opened.body().path("id").asString() + "/applications",
            application(sample, call),
            "Idempotency-Key",
            PlatformApi.key(name + sample.id()));
    return begun.refused() ? begun : handIn("/api" + begun.body().path("link").asString());
  }

  /** Has promoters accept and the leader submit; a repeat changes nothing. */
  private PlatformApi.Response handIn(String leader) {
    PlatformApi.Response draft = api.get(leader);
    if (draft.refused()) {
      return draft;
    }
    if (draft.body().path("state").asString().equals("draft")) {
      List<String> links = new ArrayList<>(List.of(leader));
      draft.body().path("promoters").forEach(each -> addLink(each, links));
      for (String link : links) {
        PlatformApi.Response accepted = api.post(link + "/acceptance", Map.of());
        if (accepted.refused()) {
          return accepted;
        }
      }
    }
    return api.post(leader + "/submission", Map.of());
  }

  private static void addLink(JsonNode promoter, List<String> links) {
    if (promoter.has("link")) {
      links.add("/api" + promoter.path("link").asString());
    }
  }

  private static Map<String, Object> projectCall(JsonNode call) {
    OffsetDateTime opens = OffsetDateTime.parse(call.path("opens").asString());
    Map<String, Object> projects = new LinkedHashMap<>();
    projects.put("title", "Proyectos para la zona metropolitana (muestra)");
    projects.put(
        "bases",
        "Puede postular un grupo promotor de tres o más personas u organizaciones.\n"
            + "Cada postulación describe el proyecto y estima su presupuesto.");
    projects.put("opens", opens.toString());
    projects.put("closes", opens.plusDays(DAYS_OPEN).toString());
    projects.put(
        "criteria",
        List.of(
            Map.of("id", "impacto", "name", "Impacto metropolitano", "weight", 50),
            Map.of("id", "viabilidad", "name", "Viabilidad", "weight", 30),
            Map.of("id", "costo", "name", "Costo", "weight", 20)));
    projects.put("sample", true);
    return projects;
  }

  private static Map<String, Object> application(SampleProcess.Sample sample, JsonNode call) {
    Map<String, Object> application = new LinkedHashMap<>();
    application.put("title", sample.title());
    application.put("text", sample.text());
    application.put("table", sample.table());
    application.put("municipality", sample.municipality());
    application.put("kind", sample.who().equals("privada") ? "private" : "social");
    application.put("organisation", SampleProcess.name(sample));
    application.put("namePublic", true);
    application.put("budget", Map.of("from", 1_000_000, "to", 5_000_000));
    List<Map<String, String>> promoters = new ArrayList<>();
    for (int i = 1; i <= sample.promoters(); i++) {
      promoters.add(Map.of("name", "Promotor de muestra %d-%d".formatted(sample.number(), i)));
    }
    application.put("promoters", promoters);
    application.put(
        "consent",
        Map.of(
            "notice",
            call.at("/privacyNotice/version").asString(),
            "purposes",
            List.of("process")));
    application.put("sample", true);
    return application;
  }
}
