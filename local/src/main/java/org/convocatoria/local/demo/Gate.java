package org.convocatoria.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** Deals with contributions of others that stand before publishing, where it may. */
final class Gate {

  private static final String COORDINATOR = "coordinator";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String REASON =
      "No incluida en esta versión, porque es una corrida de demostración (dato de muestra).";

  private final PlatformApi api;
  private final Narrator narrator;
  private final JsonNode call;
  private final Set<String> tried = new HashSet<>();

  Gate(PlatformApi api, Narrator narrator, JsonNode call) {
    this.api = api;
    this.narrator = narrator;
    this.call = call;
  }

  /** Those that the gate names and that wait for a person after all. */
  List<String> settle(JsonNode refusal) {
    Instant until = Instant.now().plus(PATIENCE);
    List<String> left = new ArrayList<>();
    int settled = 0;
    for (JsonNode row : refusal.path("unanswered")) {
      String folio = row.path("folio").asString();
      JsonNode file = api.getAs(COORDINATOR, "/api/staff/contributions/" + folio).ok();
      Waiting waiting =
          new Waiting(folio, row.path("missing").asString(), file.path("sample").asBoolean(false));
      boolean done =
          switch (waiting.decision()) {
            case LEAVE_TO_PEOPLE -> false;
            case ANSWER -> tried.add(folio) && answered(folio, until);
            case ADMIT_AND_ANSWER -> tried.add(folio) && admitted(file) && answered(folio, until);
          };
      if (done) {
        settled++;
      } else {
        left.add(folio);
      }
    }
    if (settled > 0) {
      narrator.say(
          "%d more are sample data, and answered «not included in this version, because this is a"
              + " demonstration run»",
          settled);
    }
    return left;
  }

  private boolean admitted(JsonNode file) {
    String folio = file.path("folio").asString();
    String table = file.path("suggestedTable").asString(call.at("/tables/0/id").asString());
    PlatformApi.Response response =
        api.postAs(
            COORDINATOR,
            "/api/staff/contributions/" + folio + "/admission",
            Map.of("tables", List.of(table)),
            PlatformApi.key("admission" + folio));
    if (response.refused()) {
      narrator.leaveOut("the admission of " + folio, response);
    }
    return !response.refused();
  }

  private boolean answered(String folio, Instant until) {
    Map<String, Object> body =
        Map.of("folios", List.of(folio), "answer", "notIncluded", "reason", REASON);
    PlatformApi.Response response =
        api.postOnceKnown(
            COORDINATOR,
            "/api/staff/plan/answers",
            body,
            PlatformApi.key("not included" + folio),
            until);
    if (response.refused()) {
      narrator.leaveOut("the answer to " + folio, response);
    }
    return !response.refused();
  }
}
