package org.convocatoria.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** The plan is written paragraph by paragraph, each with what it came from. */
final class Drafting {

  private static final String COORDINATOR = "coordinator";
  private static final Map<String, String> TYPES =
      Map.of("S", "supports", "C", "cites", "M", "merged-from", "X", "contradicts");

  private final PlatformApi api;
  private final Narrator narrator;
  private final Map<String, String> paragraphs = new HashMap<>();

  Drafting(PlatformApi api, Narrator narrator) {
    this.api = api;
    this.narrator = narrator;
  }

  void play(SampleProcess process, Demo.Played played) {
    narrator.chapter("The plan is drafted");
    api.awaitAs(COORDINATOR, "/api/staff/plan", plan -> plan.path("sections").size() >= 7);
    api.awaitAs(
        COORDINATOR,
        "/api/staff/plan/evidence",
        evidence ->
            size(evidence.path("contributions")) >= played.folios().size()
                && size(evidence.path("results")) >= played.results().size());
    Map<String, String> sections = sections();
    int links = 0;
    for (JsonNode paragraph : process.paragraphs()) {
      String id = write(paragraph, sections);
      paragraphs.put(SampleProcess.text(paragraph, "id"), id);
      for (Map<String, Object> source : sources(paragraph, played)) {
        api.postAs(
                COORDINATOR,
                "/api/staff/plan/paragraphs/" + id + "/sources",
                source,
                PlatformApi.key(id + source))
            .ok();
        links++;
      }
    }
    narrator.say("%d paragraphs with %d links to their sources", paragraphs.size(), links);
  }

  private Map<String, String> sections() {
    Map<String, String> ids = new HashMap<>();
    for (JsonNode section : api.getAs(COORDINATOR, "/api/staff/plan").ok().path("sections")) {
      String id = section.path("id").asString();
      ids.put(id.substring(id.lastIndexOf(':') + 1), id);
    }
    return ids;
  }

  private String write(JsonNode paragraph, Map<String, String> sections) {
    Map<String, Object> body = new LinkedHashMap<>();
    String section = sections.get(SampleProcess.text(paragraph, "s"));
    if (section == null) {
      throw new IllegalStateException("No section " + SampleProcess.text(paragraph, "s"));
    }
    body.put("section", section);
    body.put("kind", SampleProcess.text(paragraph, "k"));
    body.put("text", SampleProcess.text(paragraph, "x"));
    String parent = paragraphs.get(SampleProcess.text(paragraph, "de"));
    if (parent != null) {
      body.put("parent", parent);
    }
    JsonNode indicator = paragraph.path("ind");
    if (!indicator.isMissingNode()) {
      body.put(
          "indicator",
          Map.of(
              "name", indicator.path(0).asString(),
              "base", indicator.path(1).asInt(),
              "goal", indicator.path(2).asInt(),
              "year", indicator.path(3).asInt()));
    }
    return api.postAs(
            COORDINATOR,
            "/api/staff/plan/paragraphs",
            body,
            PlatformApi.key("paragraph" + SampleProcess.text(paragraph, "id")))
        .ok()
        .path("id")
        .asString();
  }

  private static List<Map<String, Object>> sources(JsonNode paragraph, Demo.Played played) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String mark : List.of("S", "C", "M", "X")) {
      for (String id : SampleProcess.ids(paragraph, mark)) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("type", TYPES.get(mark));
        if (played.results().containsKey(id)) {
          source.put("result", played.results().get(id));
        } else {
          source.put("folio", played.folio(id));
        }
        String quote = paragraph.path("q").path(id).asString("");
        if (!quote.isEmpty()) {
          source.put("quote", quote);
        }
        all.add(source);
      }
    }
    return all;
  }

  private static long size(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).count();
  }
}
