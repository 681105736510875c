package org.convocatoria.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** Nobody is left without an answer; then the plan is published and the first folio tells where. */
final class Publishing {

  private static final String LABEL = "Versión de muestra";
  private static final Map<String, String> ANSWERS =
      Map.of(
          "considerada-no-aceptada", "notAccepted",
          "no-incluida", "notIncluded",
          "canalizada", "forwarded");

  private final PlatformApi api;
  private final Narrator narrator;

  Publishing(PlatformApi api, Narrator narrator) {
    this.api = api;
    this.narrator = narrator;
  }

  void play(SampleProcess process, Demo.Played played) {
    narrator.chapter("The gate, and the published plan");
    if (!publishedAlready()) {
      List<JsonNode> last =
          process.answers().stream()
              .filter(a -> List.of("A33", "A35").containsAll(SampleProcess.ids(a, "a")))
              .toList();
      process.answers().stream().filter(a -> !last.contains(a)).forEach(a -> answer(a, played));
      PlatformApi.Answer refused = publish("first attempt");
      narrator.say(
          "publishing is refused (%d): without an answer are %s",
          refused.status(), folios(refused.body()));
      last.forEach(a -> answer(a, played));
      JsonNode version = publish("after answering").ok();
      narrator.say("answered; version %s is published", version.path("version"));
    }
    tell("A01", played);
    tell("A26", played);
    narrator.say("read on: %s/plan", api.portal());
  }

  private boolean publishedAlready() {
    return LABEL.equals(api.get("/api/plan").body().at("/version/label").asString(""));
  }

  private void answer(JsonNode answer, Demo.Played played) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("folios", SampleProcess.ids(answer, "a").stream().map(played::folio).toList());
    String type = ANSWERS.get(SampleProcess.text(answer, "tipo"));
    body.put("answer", type);
    body.put("reason", SampleProcess.text(answer, "x"));
    if ("forwarded".equals(type)) {
      body.put("authority", "Autoridad de muestra");
    }
    api.postAs(
            "coordinator",
            "/api/staff/plan/answers",
            body,
            PlatformApi.key("answer" + answer.path("a")))
        .ok();
  }

  private PlatformApi.Answer publish(String attempt) {
    while (true) {
      PlatformApi.Answer answer =
          api.postAs(
              "director",
              "/api/staff/plan/versions",
              Map.of("label", LABEL),
              PlatformApi.key("version " + attempt + java.time.Instant.now()));
      if (!answer.body().path("notYetKnown").asBoolean(false)) {
        return answer;
      }
      narrator.say("not everything received has reached the plan yet; asking again");
    }
  }

  private static List<String> folios(JsonNode refusal) {
    return java.util.stream.StreamSupport.stream(refusal.path("unanswered").spliterator(), false)
        .map(each -> each.path("folio").asString())
        .toList();
  }

  private void tell(String sample, Demo.Played played) {
    String folio = played.folio(sample);
    JsonNode story =
        api.awaitAs("", "/api/folios/" + folio, s -> "cited".equals(s.path("state").asString()));
    narrator.say("");
    narrator.say("%s/folio/%s", api.portal(), folio);
    for (JsonNode step : story.path("steps")) {
      narrator.say("  • %s", step.at("/text/es").asString());
    }
  }
}
