package org.convocatoria.local.demo;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The draft as staff read it, in which an earlier demo or people may have written. */
record SampleDraft(JsonNode data) {

  /** The id of the section that the sample calls so. */
  Optional<String> section(String code) {
    for (JsonNode section : data.path("sections")) {
      String id = section.path("id").asString();
      if (id.substring(id.lastIndexOf(':') + 1).equals(code)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  /** The paragraph that says this in a section already. */
  Optional<String> paragraph(String section, String text) {
    for (JsonNode each : data.path("sections")) {
      if (each.path("id").asString().equals(section)) {
        for (JsonNode paragraph : each.path("paragraphs")) {
          if (paragraph.path("text").asString("").equals(text)) {
            return Optional.of(paragraph.path("id").asString());
          }
        }
      }
    }
    return Optional.empty();
  }
}
