package org.convocatoria.local.demo;

import java.util.Optional;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** The published versions, of which the demo's need not be the newest. */
final class Versions {

  private Versions() {}

  /**
   * The number of the version with this label, looking back from the newest.
   *
   * @param newest the plan as it is published
   * @param version reads an earlier version
   */
  static Optional<Integer> labelled(String label, JsonNode newest, IntFunction<JsonNode> version) {
    JsonNode plan = newest;
    for (int n = newest.at("/version/n").asInt(0); n > 0; n--) {
      if (plan.at("/version/label").asString("").equals(label)) {
        return Optional.of(n);
      }
      plan = n > 1 ? version.apply(n - 1) : plan;
    }
    return Optional.empty();
  }
}
