package org.convocatoria.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an agency of the sample asks by its link before it answers, and what it is told.
 *
 * @param sample the id of its contribution
 * @param what in the words of the narration
 * @param asks where the agency asks, below its link
 * @param tells where staff answer, below the request
 */
record SampleAsking(
    String sample,
    String what,
    String asks,
    String tells,
    Map<String, Object> asked,
    Map<String, Object> told) {

  private static final List<SampleAsking> ALL =
      List.of(
          new SampleAsking(
              "A06",
              "asks what is meant",
              "/question",
              "/clarification",
              Map.of("text", "¿Los volúmenes se piden por pozo o por colonia?"),
              Map.of("text", "Por colonia, con el total de cada mes.")),
          new SampleAsking(
              "A07",
              "asks for more time",
              "/extension",
              "/extension",
              Map.of("workingDays", 5, "reason", "El archivo de rutas cambia de oficina."),
              Map.of("workingDays", 5, "reason", "La mesa sesiona después de esa fecha.")));

  static Optional<SampleAsking> of(SampleProcess.Sample sample) {
    return ALL.stream().filter(each -> each.sample.equals(sample.id())).findFirst();
  }

  /** The answer, which names what it is to. */
  Map<String, Object> answer(int number) {
    Map<String, Object> body = new HashMap<>(told);
    body.put("asking", number);
    return body;
  }

  /** Whether the agency asked nothing yet, as it sees its request. */
  static boolean isToAsk(JsonNode request) {
    return request.path("asked").isEmpty();
  }

  /** The number of what waits for an answer; nothing where it was given. */
  static Optional<Integer> waiting(JsonNode request) {
    return request
        .path("asked")
        .valueStream()
        .filter(each -> !each.has("told"))
        .map(each -> each.path("number").asInt())
        .findFirst();
  }
}
