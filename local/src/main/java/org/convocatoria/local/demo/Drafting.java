package org.convocatoria.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** The plan is written paragraph by paragraph, each with what it came from. */
final class Drafting {

  private static final String COORDINATOR = "coordinator";
  private static final String PARAGRAPHS = "/api/staff/plan/paragraphs";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PlatformApi api;
  private final Narrator narrator;
  private final Map<String, String> paragraphs = new HashMap<>();
  private int links;

  Drafting(PlatformApi api, Narrator narrator) {
    this.api = api;
    this.narrator = narrator;
  }

  void play(SampleProcess process, Demo.Played played) {
    narrator.chapter("The plan is drafted");
    SampleDraft draft =
        new SampleDraft(
            api.awaitAs(COORDINATOR, "/api/staff/plan", plan -> !plan.path("sections").isEmpty()));
    Instant until = Instant.now().plus(PATIENCE);
    for (JsonNode paragraph : process.paragraphs()) {
      Optional<String> id = write(paragraph, draft);
      if (id.isPresent()) {
        paragraphs.put(SampleProcess.text(paragraph, "id"), id.get());
        link(paragraph, id.get(), played, until);
      }
    }
    narrator.say("%d paragraphs with %d links to their sources", paragraphs.size(), links);
  }

  private void link(JsonNode paragraph, String id, Demo.Played played, Instant until) {
    String name = "a source of paragraph " + SampleProcess.text(paragraph, "id");
    for (SampleSource source : SampleSource.of(paragraph)) {
      Optional<Map<String, Object>> body = source.claim(played);
      if (body.isEmpty()) {
        narrator.leaveOut(name, source.cited() + " was left out before.");
        continue;
      }
      PlatformApi.Response response =
          api.postOnceKnown(
              COORDINATOR,
              PARAGRAPHS + "/" + id + "/sources",
              body.get(),
              PlatformApi.key(id + body.get()),
              until);
      if (response.refused()) {
        narrator.leaveOut(name, response);
      } else {
        links++;
      }
    }
  }

  /** The paragraph's id: one that stands in the draft is not written a second time. */
  private Optional<String> write(JsonNode paragraph, SampleDraft draft) {
    String name = "paragraph " + SampleProcess.text(paragraph, "id");
    Optional<String> section = draft.section(SampleProcess.text(paragraph, "s"));
    if (section.isEmpty()) {
      narrator.leaveOut(name, "The plan has no section " + SampleProcess.text(paragraph, "s"));
      return Optional.empty();
    }
    Optional<String> known = draft.paragraph(section.get(), SampleProcess.text(paragraph, "x"));
    if (known.isPresent()) {
      return known;
    }
    PlatformApi.Response response =
        api.postAs(
            COORDINATOR,
            PARAGRAPHS,
            body(paragraph, section.get()),
            PlatformApi.key("paragraph" + SampleProcess.text(paragraph, "id")));
    if (response.refused()) {
      narrator.leaveOut(name, response);
      return Optional.empty();
    }
    return Optional.of(response.body().path("id").asString());
  }

  private Map<String, Object> body(JsonNode paragraph, String section) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("section", section);
    body.put("kind", SampleProcess.text(paragraph, "k"));
    body.put("text", SampleProcess.text(paragraph, "x"));
    String parent = paragraphs.get(SampleProcess.text(paragraph, "de"));
    if (parent != null) {
      body.put("parent", parent);
    }
    JsonNode indicator = paragraph.path("ind");
    if (!indicator.isMissingNode()) {
      body.put("indicator", indicator(indicator));
    }
    return body;
  }

  private static Map<String, Object> indicator(JsonNode indicator) {
    return Map.of(
        "name", indicator.path(0).asString(),
        "base", indicator.path(1).asInt(),
        "goal", indicator.path(2).asInt(),
        "year", indicator.path(3).asInt());
  }
}
