package org.convocatoria.local.demo;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A result of the sample, which an earlier demo may have recorded. */
record SampleResult(JsonNode data) {

  String table() {
    return SampleProcess.text(data, "m");
  }

  String text() {
    return SampleProcess.text(data, "x");
  }

  /** This very result among what its workshop has; one that stands before a withdrawn one. */
  JsonNode among(JsonNode results) {
    JsonNode found = MissingNode.getInstance();
    for (JsonNode each : results) {
      boolean same =
          each.path("sample").asBoolean(false)
              && each.path("table").asString("").equals(table())
              && each.path("text").asString("").equals(text());
      if (same && !stands(found)) {
        found = each;
      }
    }
    return found;
  }

  static boolean stands(JsonNode recorded) {
    return recorded.path("status").asString("").equals("recorded");
  }
}
