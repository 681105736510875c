package org.convocatoria.local.demo;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/**
 * An online consultation asks what people propose; once it is closed the coordination makes
 * contributions of what they wrote. A second one is left open for whoever tries the platform.
 */
final class AskingOnline implements OwnForm {

  private static final String STAFF = "/api/staff/consultations";
  private static final int FORM = 6;
  private static final int DAYS_OPEN = 60;

  private final PlatformApi api;
  private final SampleProcess process;

  AskingOnline(PlatformApi api, SampleProcess process) {
    this.api = api;
    this.process = process;
  }

  @Override
  public PlatformApi.Response play(SampleProcess.Sample sample, JsonNode call) {
    String name = call.path("id").asString();
    PlatformApi.Response made =
        api.postAs("coordinator", STAFF, consultation(call), PlatformApi.key(name + "consulta"));
    if (made.refused()) {
      return made;
    }
    String id = made.body().path("id").asString();
    if (!isClosed(id)) {
      PlatformApi.Response prepared = prepare(id, call);
      if (prepared.refused()) {
        return prepared;
      }
    }
    return take(id, sample, name);
  }

  private boolean isClosed(String id) {
    return api.get("/api/consultations/" + id).body().path("state").asString().equals("closed");
  }

  /** Fills in all questionnaires and closes the consultation; a repeat fills in none twice. */
  private PlatformApi.Response prepare(String id, JsonNode call) {
    String name = call.path("id").asString();
    for (SampleProcess.Sample each : process.contributions()) {
      if (each.form() == FORM) {
        PlatformApi.Response answered = answer(id, each, call);
        if (answered.refused()) {
          return answered;
        }
      }
    }
    api.postAs("coordinator", STAFF, opinions(call), PlatformApi.key(name + "afirmaciones"));
    return api.postAs(
        "coordinator", STAFF + "/" + id + "/closing", Map.of(), PlatformApi.key(name + "cierre"));
  }

  private PlatformApi.Response answer(String id, SampleProcess.Sample sample, JsonNode call) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "answers",
        Map.of(
            "tema", sample.table(),
            "municipio", sample.municipality(),
            "propuesta", sample.text()));
    Map<String, Object> who = new LinkedHashMap<>();
    who.put("name", SampleProcess.name(sample));
    if (sample.online()) {
      who.put("email", "muestra" + sample.number() + "@example.org");
    }
    body.put("respondent", who);
    body.put(
        "consent",
        Map.of(
            "notice",
            call.at("/privacyNotice/version").asString(),
            "purposes",
            List.of("process", "contact")));
    String key = PlatformApi.key(call.path("id").asString() + sample.id() + "respuesta");
    if (sample.online()) {
      return api.post("/api/consultations/" + id + "/answers", body, "Idempotency-Key", key);
    }
    body.put("channel", sample.channel());
    body.put("sheet", sample.id());
    return api.postAs("coordinator", STAFF + "/" + id + "/answers", body, key);
  }

  private PlatformApi.Response take(String id, SampleProcess.Sample sample, String call) {
    PlatformApi.Response words = api.getAs("coordinator", STAFF + "/" + id + "/words");
    for (JsonNode each : words.body().path("items")) {
      if (each.path("text").asString().equals(sample.text())) {
        return api.postAs(
            "coordinator",
            STAFF + "/" + id + "/contributions",
            Map.of(
                "answer", each.path("answer").asString(),
                "question", each.path("question").asString(),
                "title", sample.title(),
                "matter", "idea",
                "table", sample.table(),
                "municipality", sample.municipality()),
            PlatformApi.key(call + sample.id()));
      }
    }
    return words.refused() ? words : new PlatformApi.Response(404, words.body());
  }

  private static Map<String, Object> consultation(JsonNode call) {
    Map<String, Object> body = open(call, "¿Qué propone para la zona metropolitana? (muestra)");
    body.put("anonymous", false);
    body.put(
        "questions",
        List.of(
            choice("tema", "¿De qué tema es su propuesta?", call.path("tables")),
            choice("municipio", "¿Para dónde?", call.path("municipalities")),
            Map.of(
                "id", "propuesta",
                "kind", "text",
                "text", "¿Qué propone?",
                "required", true)));
    return body;
  }

  private static Map<String, Object> opinions(JsonNode call) {
    Map<String, Object> body = open(call, "Moverse entre los cuatro municipios (muestra)");
    body.put("anonymous", true);
    body.put(
        "questions",
        List.of(
            Map.of(
                "id", "cruza",
                "kind", "single",
                "text", "¿Cruza de un municipio a otro entre semana?",
                "options", List.of("Todos los días", "Algunos días", "No"),
                "required", true),
            Map.of(
                "id", "modo",
                "kind", "multiple",
                "text", "¿Cómo lo hace?",
                "options", List.of("Autobús", "Automóvil", "Bicicleta", "A pie"),
                "when",
                    Map.of("question", "cruza", "is", List.of("Todos los días", "Algunos días"))),
            Map.of("id", "trato", "kind", "scale", "text", "¿Qué tan bien lo resuelve hoy?")));
    body.put(
        "statements",
        List.of(
            Map.of("id", "pago", "text", "Un solo pago debe servir en los cuatro municipios."),
            Map.of("id", "noche", "text", "Hacen falta más corridas de noche.")));
    return body;
  }

  private static Map<String, Object> open(JsonNode call, String title) {
    OffsetDateTime opens = OffsetDateTime.parse(call.path("opens").asString());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", title);
    body.put("opens", opens.toString());
    body.put("closes", opens.plusDays(DAYS_OPEN).toString());
    body.put("sample", true);
    return body;
  }

  private static Map<String, Object> choice(String id, String text, JsonNode named) {
    List<Map<String, String>> options = new java.util.ArrayList<>();
    for (JsonNode each : named) {
      options.add(Map.of("id", each.path("id").asString(), "text", each.at("/name/es").asString()));
    }
    return Map.of("id", id, "kind", "single", "text", text, "options", options, "required", true);
  }
}
