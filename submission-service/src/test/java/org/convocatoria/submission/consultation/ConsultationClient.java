package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.test.ServiceApi.Answer;
import tools.jackson.databind.json.JsonMapper;

/** Consultations by the service's API, as tests use them. */
final class ConsultationClient {

  static final String STAFF = "/api/staff/consultations";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  static final Map<String, Object> USE =
      Map.of(
          "id",
          "uso",
          "kind",
          "single",
          "text",
          "¿Usa el autobús?",
          "options",
          List.of("Sí", "No"),
          "required",
          true);
  static final Map<String, Object> WHY =
      Map.of(
          "id",
          "motivo",
          "kind",
          "text",
          "text",
          "¿Por qué no?",
          "required",
          true,
          "when",
          Map.of("question", "uso", "is", List.of("No")));
  static final Map<String, Object> ORDER =
      Map.of(
          "id",
          "orden",
          "kind",
          "ranking",
          "text",
          "¿Qué primero?",
          "options",
          List.of("Árboles", "Bancas"));

  private final Api api;

  ConsultationClient(int port) {
    this.api = new Api(port);
  }

  Api api() {
    return api;
  }

  String announced(boolean anonymous, List<Map<String, Object>> questions) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    Answer made =
        api.post(
            STAFF,
            Api.coordinator(),
            body(
                Map.of(
                    "title",
                    "Consulta de muestra",
                    "opens",
                    now.minusDays(1).toString(),
                    "closes",
                    now.plusDays(5).toString(),
                    "anonymous",
                    anonymous,
                    "questions",
                    questions)),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.at("/id");
  }

  Answer answer(String id, Map<String, Object> answer) {
    return answer(id, answer, UUID.randomUUID().toString());
  }

  Answer answer(String id, Map<String, Object> answer, String key) {
    return api.post(
        "/api/consultations/" + id + "/answers",
        Api.anonymous(),
        body(answer),
        "Idempotency-Key",
        key);
  }

  Answer typed(String id, String sheet, Map<String, Object> answers) {
    return api.post(
        STAFF + "/" + id + "/answers",
        Api.coordinator(),
        body(Map.of("answers", answers, "channel", "paper", "sheet", sheet)),
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  Answer one(String id) {
    return api.get("/api/consultations/" + id, Api.anonymous());
  }

  /** The number of counted responses, as staff see it. */
  String counted(String id) {
    return api.get(STAFF + "/" + id, Api.coordinator()).at("/answers");
  }

  void close(String id) {
    assertThat(api.post(STAFF + "/" + id + "/closing", Api.coordinator(), "").status())
        .isEqualTo(200);
  }

  Answer release(String id, String question) {
    return api.post(
        STAFF + "/" + id + "/release",
        Api.coordinator(),
        body(Map.of("questions", List.of(question))));
  }

  static String body(Map<String, Object> body) {
    return JSON.writeValueAsString(body);
  }
}
