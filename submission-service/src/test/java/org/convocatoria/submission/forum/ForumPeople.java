package org.convocatoria.submission.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.test.ServiceApi.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the coordinator and people do with forums through the API. */
public final class ForumPeople {

  static final Map<String, Object> AGREED =
      Map.of("notice", "2014-09-11", "purposes", List.of("process"));

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;

  public ForumPeople(Api api) {
    this.api = api;
  }

  public static Map<String, @Nullable Object> open() {
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put("title", "Foro de vivienda " + UUID.randomUUID());
    asked.put("starts", today().plusDays(3) + "T17:00");
    asked.put("ends", today().plusDays(3) + "T19:00");
    asked.put("place", "Sede de muestra");
    asked.put("opens", today().minusDays(3) + "T00:00");
    asked.put("closes", today().plusDays(5) + "T00:00");
    asked.put("topics", List.of("Suelo", "Servicios"));
    asked.put("sample", true);
    return asked;
  }

  public static Map<String, @Nullable Object> proposal() {
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put("topic", "Suelo");
    asked.put("title", "Ruta de un día");
    asked.put("text", "Una ruta con transporte incluido.");
    asked.put("name", "Persona de muestra");
    asked.put("municipality", "lerdo");
    asked.put("consent", AGREED);
    return asked;
  }

  public String announced(Map<String, @Nullable Object> asked) {
    Answer made = api.post("/api/staff/forums", Api.coordinator(), JSON.writeValueAsString(asked));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.at("/id");
  }

  public Answer propose(String forum, String key, Map<String, @Nullable Object> asked) {
    return api.post(
        "/api/forums/" + forum + "/proposals",
        Api.anonymous(),
        JSON.writeValueAsString(asked),
        "Idempotency-Key",
        key);
  }

  Answer reason(String forum, Map<String, Object> asked) {
    return api.post(
        "/api/forums/" + forum + "/reasons", Api.anonymous(), JSON.writeValueAsString(asked));
  }

  Answer staff(String path, Map<String, Object> body) {
    return api.post("/api/staff/forums/" + path, Api.coordinator(), JSON.writeValueAsString(body));
  }

  public Answer read(String forum) {
    return api.get("/api/forums/" + forum, Api.anonymous());
  }

  void admit(String folio) {
    api.post(
        "/api/staff/contributions/" + folio + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"URB\"]}");
  }

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
