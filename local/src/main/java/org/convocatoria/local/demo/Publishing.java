package org.convocatoria.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.convocatoria.local.client.NotInTimeException;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** Nobody is left without an answer; then the plan is published and the first folio tells where. */
final class Publishing {

  private static final String LABEL = "Versión de muestra";
  private static final String ANSWERS_PATH = "/api/staff/plan/answers";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int NAMED = 10;

  /** Answered only after the gate has named them, to show that it does. */
  private static final List<String> LAST = List.of("A33", "A35");

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

  void play(SampleProcess process, JsonNode call, Demo.Played played) {
    narrator.chapter("The gate, and the published plan");
    Optional<Integer> before =
        Versions.labelled(
            LABEL, api.get("/api/plan").ok(), n -> api.get("/api/plan/versions/" + n).ok());
    if (before.isPresent()) {
      narrator.say("version %s is the sample's, published before; it stays", before.get());
    }
    boolean published = before.isPresent() || publish(process, call, played);
    tell("A01", played, published);
    tell("A26", played, published);
    narrator.say("read on: %s/plan", api.portal());
  }

  private boolean publish(SampleProcess process, JsonNode call, Demo.Played played) {
    Set<String> answered = answered();
    List<JsonNode> last =
        process.answers().stream()
            .filter(a -> LAST.containsAll(SampleProcess.ids(a, "a")))
            .toList();
    process.answers().stream()
        .filter(a -> !last.contains(a))
        .forEach(a -> answer(a, played, answered));
    PlatformApi.Response attempt = attempt();
    if (attempt.body().has("unanswered")) {
      narrator.say(
          "publishing is refused (%d): without an answer are %s",
          attempt.status(), named(folios(attempt.body())));
      last.forEach(a -> answer(a, played, answered));
      attempt = attempt();
    }
    return settled(attempt, new Gate(api, narrator, call));
  }

  /** Deals with what else stands before publishing, until nothing does or only people can. */
  private boolean settled(PlatformApi.Response first, Gate gate) {
    PlatformApi.Response attempt = first;
    while (attempt.body().has("unanswered")) {
      List<String> left = gate.settle(attempt.body());
      if (!left.isEmpty()) {
        narrator.leaveOut(
            "publishing",
            "These contributions wait for a decision that is not the demo's to take (%d): %s. Review or answer them at %s/personal and play the demo again."
                .formatted(left.size(), named(left), api.portal()));
        return false;
      }
      attempt = attempt();
    }
    if (attempt.refused()) {
      narrator.leaveOut("publishing", attempt);
      return false;
    }
    narrator.say(
        "all are answered; version %s is published", attempt.body().path("version").asInt());
    return true;
  }

  private Set<String> answered() {
    Set<String> folios = new HashSet<>();
    String cursor = "";
    do {
      String from = cursor.isEmpty() ? "" : "?cursor=" + cursor;
      JsonNode page = api.getAs("coordinator", ANSWERS_PATH + from).ok();
      page.path("items").forEach(each -> folios.add(each.path("folio").asString()));
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty());
    return folios;
  }

  /** Whoever has an response keeps it. */
  private void answer(JsonNode response, Demo.Played played, Set<String> answered) {
    List<String> folios =
        SampleProcess.ids(response, "a").stream()
            .flatMap(id -> played.folio(id).stream())
            .filter(folio -> !answered.contains(folio))
            .toList();
    if (folios.isEmpty()) {
      return;
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("folios", folios);
    String type = ANSWERS.get(SampleProcess.text(response, "tipo"));
    body.put("answer", type);
    body.put("reason", SampleProcess.text(response, "x"));
    if ("forwarded".equals(type)) {
      body.put("authority", "Autoridad de muestra");
    }
    PlatformApi.Response given =
        api.postOnceKnown(
            "coordinator",
            ANSWERS_PATH,
            body,
            PlatformApi.key("answer" + folios),
            Instant.now().plusSeconds(20));
    if (given.refused()) {
      narrator.leaveOut("the answer to " + named(folios), given);
    }
  }

  private PlatformApi.Response attempt() {
    Instant end = Instant.now().plus(PATIENCE);
    boolean told = false;
    while (true) {
      PlatformApi.Response response =
          api.postAs(
              "director",
              "/api/staff/plan/versions",
              Map.of("label", LABEL),
              PlatformApi.key("version " + Instant.now()));
      if (!response.body().path("notYetKnown").asBoolean(false)) {
        return response;
      }
      if (Instant.now().isAfter(end)) {
        throw new NotInTimeException(
            "Not everything received has reached the plan: ./convocatoria status shows which part"
                + " is away, ./convocatoria deadletters what could not be handled.");
      }
      if (!told) {
        narrator.say("not everything received has reached the plan yet; asking again");
        told = true;
      }
    }
  }

  private static List<String> folios(JsonNode refusal) {
    return StreamSupport.stream(refusal.path("unanswered").spliterator(), false)
        .map(each -> each.path("folio").asString())
        .toList();
  }

  private static String named(List<String> folios) {
    String first = String.join(", ", folios.subList(0, Math.min(NAMED, folios.size())));
    return folios.size() > NAMED ? first + " and %d more".formatted(folios.size() - NAMED) : first;
  }

  private void tell(String sample, Demo.Played played, boolean published) {
    Optional<String> folio = played.folio(sample);
    if (folio.isEmpty()) {
      return;
    }
    String address = "/api/folios/" + folio.get();
    JsonNode story =
        published
            ? api.awaitAs("", address, s -> !s.path("state").asString().equals("admitted"))
            : api.get(address).ok();
    narrator.say("");
    narrator.say("%s/folio/%s", api.portal(), folio.get());
    for (JsonNode step : story.path("steps")) {
      narrator.say("  • %s", step.at("/text/es").asString());
    }
  }
}
