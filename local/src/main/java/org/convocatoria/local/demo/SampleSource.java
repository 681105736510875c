package org.convocatoria.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A source that a paragraph of the sample names: a contribution or a result by the sample's id. */
record SampleSource(String type, String cited, String quote) {

  private static final Map<String, String> TYPES =
      Map.of("S", "supports", "C", "cites", "M", "merged-from", "X", "contradicts");

  static List<SampleSource> of(JsonNode paragraph) {
    List<SampleSource> all = new ArrayList<>();
    for (String mark : List.of("S", "C", "M", "X")) {
      for (String id : SampleProcess.ids(paragraph, mark)) {
        String quote = paragraph.path("q").path(id).asString("");
        all.add(new SampleSource(TYPES.getOrDefault(mark, "cites"), id, quote));
      }
    }
    return all;
  }

  /** As the platform is asked to link it; nothing where what is cited is not there to be cited. */
  Optional<Map<String, Object>> claim(Demo.Played played) {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("type", type);
    played.result(cited).ifPresent(id -> claim.put("result", id));
    played.folio(cited).ifPresent(folio -> claim.put("folio", folio));
    if (!quote.isEmpty()) {
      claim.put("quote", quote);
    }
    return claim.containsKey("result") || claim.containsKey("folio")
        ? Optional.of(claim)
        : Optional.empty();
  }
}
