package org.convocatoria.local.demo;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** The tables meet: one workshop moves, results are recorded with what they rest on, all close. */
final class Meeting {

  private final PlatformApi api;
  private final Narrator narrator;

  Meeting(PlatformApi api, Narrator narrator) {
    this.api = api;
    this.narrator = narrator;
  }

  void play(SampleProcess process, JsonNode call, Demo.Played played) {
    narrator.chapter("The workshops");
    reschedule(ZoneId.of(call.path("zone").asString()));
    for (JsonNode result : process.results()) {
      played.results().put(SampleProcess.text(result, "id"), record(result, played));
    }
    narrator.say(
        "%d results recorded by the tables' leads, each citing folios", played.results().size());
    for (String workshop : List.of("t1", "t2", "t3")) {
      api.postAs(
          "coordinator",
          "/api/staff/workshops/" + workshop + "/closing",
          Map.of(),
          PlatformApi.key("closing" + workshop));
    }
    narrator.say("the three workshops are closed and their results public");
  }

  /** The second workshop moves by a week and keeps its hour, whatever summer time does. */
  private void reschedule(ZoneId zone) {
    JsonNode workshop =
        api.awaitAs("", "/api/workshops/t2", w -> !w.path("starts").asString().isEmpty());
    if (!workshop.path("changes").isEmpty()
        || "closed".equals(workshop.path("status").asString())) {
      return;
    }
    String starts = weekLater(workshop.path("starts").asString(), zone);
    String ends = weekLater(workshop.path("ends").asString(), zone);
    api.postAs(
            "coordinator",
            "/api/staff/workshops/t2/reschedule",
            Map.of(
                "starts", starts,
                "ends", ends,
                "reason", "La sede no estaba disponible (dato de muestra)."),
            PlatformApi.key("reschedule t2"))
        .ok();
    narrator.say("workshop 2 moves from %s to %s", workshop.path("starts").asString(), starts);
  }

  private static String weekLater(String time, ZoneId zone) {
    return OffsetDateTime.parse(time)
        .atZoneSameInstant(zone)
        .plusWeeks(1)
        .toOffsetDateTime()
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private String record(JsonNode result, Demo.Played played) {
    String table = SampleProcess.text(result, "m");
    List<String> cites = SampleProcess.ids(result, "cita").stream().map(played::folio).toList();
    api.awaitAs(
        table,
        "/api/staff/tables/" + table + "/dossier",
        dossier -> cites.stream().anyMatch(folio -> lists(dossier, folio)));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("table", table);
    body.put("kind", SampleProcess.text(result, "k"));
    body.put("text", SampleProcess.text(result, "x"));
    body.put("cites", cites);
    body.put(
        "votes",
        Map.of(
            "inFavour", result.at("/votos/0").asInt(), "present", result.at("/votos/1").asInt()));
    body.put("sample", true);
    return api.awaitPostAs(
            table,
            "/api/staff/workshops/" + SampleProcess.text(result, "w") + "/results",
            body,
            PlatformApi.key("result" + SampleProcess.text(result, "id")))
        .path("id")
        .asString();
  }

  private static boolean lists(JsonNode dossier, String folio) {
    return StreamSupport.stream(dossier.path("contributions").spliterator(), false)
        .anyMatch(each -> each.path("folio").asString().equals(folio));
  }
}
