package org.convocatoria.benchmark.responses;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A consultation of five questions, and responses to it. */
final class SampleConsultation {

  private SampleConsultation() {}

  /** Announces it; open for a day before and after now. */
  static Map<String, Object> announced() {
    var now = java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC);
    return Map.of(
        "title", "Muchas respuestas (muestra)",
        "opens", now.minusDays(1).toString(),
        "closes", now.plusDays(1).toString(),
        "anonymous", true,
        "sample", true,
        "questions",
            List.of(
                Map.of(
                    "id",
                    "uso",
                    "kind",
                    "single",
                    "text",
                    "¿Usa el autobús?",
                    "options",
                    List.of("Sí", "No", "A veces"),
                    "required",
                    true),
                Map.of(
                    "id",
                    "orden",
                    "kind",
                    "ranking",
                    "text",
                    "¿Qué primero?",
                    "options",
                    List.of("Árboles", "Bancas", "Luz")),
                Map.of("id", "escala", "kind", "scale", "text", "¿Qué tan bien?"),
                Map.of("id", "edad", "kind", "number", "text", "¿Qué edad tiene?")),
        "statements", List.of(Map.of("id", "pago", "text", "Un solo pago debe bastar.")));
  }

  /** The response of the i-th person. */
  static Map<String, Object> response(int i) {
    RandomGenerator random = new java.util.Random(i);
    return Map.of(
        "answers",
        Map.of(
            "uso",
            List.of("Sí", "No", "A veces").get(random.nextInt(3)),
            "orden",
            List.of("Luz", "Bancas", "Árboles"),
            "escala",
            1 + random.nextInt(5),
            "edad",
            15 + random.nextInt(70)),
        "statements",
        Map.of("pago", random.nextBoolean() ? "agree" : "disagree"));
  }
}
