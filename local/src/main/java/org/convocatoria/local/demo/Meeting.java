package org.convocatoria.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** The tables meet: one workshop moves, results are recorded with what they rest on, all close. */
final class Meeting {

  private static final String COORDINATOR = "coordinator";
  private static final List<String> WORKSHOPS = List.of("t1", "t2", "t3");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PlatformApi api;
  private final Narrator narrator;

  Meeting(PlatformApi api, Narrator narrator) {
    this.api = api;
    this.narrator = narrator;
  }

  void play(SampleProcess process, JsonNode call, Demo.Played played) {
    narrator.chapter("The workshops");
    reschedule(ZoneId.of(call.path("zone").asString()));
    Instant until = Instant.now().plus(PATIENCE);
    for (JsonNode result : process.results()) {
      record(result, played, until)
          .ifPresent(id -> played.results().put(SampleProcess.text(result, "id"), id));
    }
    narrator.say(
        "%d results recorded by the tables' leads, each citing folios", played.results().size());
    List<String> closed = new ArrayList<>();
    for (String workshop : WORKSHOPS) {
      if (close(workshop)) {
        closed.add(workshop.substring(1));
      }
    }
    narrator.say("closed, with their results public: workshops %s", String.join(", ", closed));
  }

  /** The second workshop moves by a week and keeps its hour, whatever summer time does. */
  private void reschedule(ZoneId zone) {
    SampleWorkshop workshop = workshop("t2");
    if (!workshop.isToMove()) {
      narrator.say("workshop 2 stays as it is: %s", workshop.inWords());
      return;
    }
    PlatformApi.Response response =
        api.postAs(
            COORDINATOR,
            "/api/staff/workshops/t2/reschedule",
            Map.of(
                "starts", SampleWorkshop.weekLater(workshop.starts(), zone),
                "ends", SampleWorkshop.weekLater(workshop.ends(), zone),
                "reason", "La sede no estaba disponible (dato de muestra)."),
            PlatformApi.key("reschedule t2"));
    if (response.refused()) {
      narrator.leaveOut("the new date of workshop 2", response);
    } else {
      narrator.say(
          "workshop 2 moves from %s to %s",
          workshop.starts(), SampleWorkshop.weekLater(workshop.starts(), zone));
    }
  }

  private boolean close(String id) {
    SampleWorkshop workshop = workshop(id);
    if (!workshop.isOpen()) {
      return workshop.isClosed();
    }
    PlatformApi.Response response =
        api.postAs(
            COORDINATOR,
            "/api/staff/workshops/" + id + "/closing",
            Map.of(),
            PlatformApi.key("closing" + id));
    if (response.refused()) {
      narrator.leaveOut("the closing of workshop " + id.substring(1), response);
    }
    return !response.refused();
  }

  /** The result's id, where it stands: recorded now, or when the demo was played before. */
  private Optional<String> record(JsonNode result, Demo.Played played, Instant until) {
    String name = "result " + SampleProcess.text(result, "id");
    String id = SampleProcess.text(result, "w");
    String results = "/api/staff/workshops/" + id + "/results";
    SampleResult sample = new SampleResult(result);
    JsonNode known = sample.among(api.getAs(COORDINATOR, results).ok().path("items"));
    if (SampleResult.stands(known)) {
      return Optional.of(known.path("id").asString());
    }
    if (!known.isMissingNode()) {
      narrator.leaveOut(name, "It was withdrawn.");
      return Optional.empty();
    }
    SampleWorkshop workshop = workshop(id);
    if (!workshop.isOpen()) {
      narrator.leaveOut(name, "Its workshop takes no more results: " + workshop.inWords());
      return Optional.empty();
    }
    PlatformApi.Response response =
        api.postOnceKnown(
            sample.table(),
            results,
            body(sample, played),
            PlatformApi.key("result" + SampleProcess.text(result, "id")),
            until);
    if (response.refused()) {
      narrator.leaveOut(name, response);
      return Optional.empty();
    }
    return Optional.of(response.body().path("id").asString());
  }

  private static Map<String, Object> body(SampleResult result, Demo.Played played) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("table", result.table());
    body.put("kind", SampleProcess.text(result.data(), "k"));
    body.put("text", result.text());
    body.put(
        "cites",
        SampleProcess.ids(result.data(), "cita").stream()
            .flatMap(cited -> played.folio(cited).stream())
            .toList());
    body.put(
        "votes",
        Map.of(
            "inFavour", result.data().at("/votos/0").asInt(),
            "present", result.data().at("/votos/1").asInt()));
    body.put("sample", true);
    return body;
  }

  private SampleWorkshop workshop(String id) {
    return new SampleWorkshop(api.awaitAs("", "/api/workshops/" + id, w -> w.has("starts")));
  }
}
