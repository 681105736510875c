package org.convocatoria.submission.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.test.ServiceApi.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the coordinator does with sessions through the API. */
final class SessionStaff {

  static final String SESSIONS = "/api/staff/sessions";
  static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Of 120 code points, so that what follows stands at 120. */
  private static final String BEFORE = "Señora: " + "ñandú ".repeat(18) + "Año.";

  static final String WORDS =
      "En mi colonia el camión pasa cada hora, y los niños caminan de noche";

  static final String TEXT = BEFORE + WORDS + ". Fin de la sesión.\n";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;

  SessionStaff(Api api) {
    this.api = api;
  }

  static String body(Map<String, Object> changes) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", "focusGroup");
    body.put("date", "2014-10-08");
    body.put("place", "Casa de la cultura");
    body.put("guide", "¿Cómo llega a su trabajo?");
    body.put("municipality", "lerdo");
    body.put(
        "participants",
        List.of(Map.of("name", "Persona de muestra 1", "consent", true), Map.of("consent", false)));
    body.putAll(changes);
    return JSON.writeValueAsString(body);
  }

  Answer record(String body, @Nullable String key) {
    return key == null
        ? api.post(SESSIONS, Api.coordinator(), body)
        : api.post(SESSIONS, Api.coordinator(), body, "Idempotency-Key", key);
  }

  String recorded() {
    Answer made = record(body(Map.of()), null);
    assertThat(made.status()).isEqualTo(201);
    return made.at("/id");
  }

  String transcribed() {
    String id = recorded();
    put(id, "text/plain; charset=utf-8", TEXT.getBytes(UTF_8));
    return id;
  }

  Answer put(String id, String type, byte[] text) {
    return api.putText(SESSIONS + "/" + id + "/transcript", type, text);
  }

  Answer correct(String id, String edition, String text) {
    return api.putText(
        SESSIONS + "/" + id + "/transcript?edition=" + edition,
        "text/plain; charset=utf-8",
        text.getBytes(UTF_8));
  }

  Answer read(String id) {
    return api.get(SESSIONS + "/" + id, Api.coordinator());
  }

  Answer mark(String id, Map<String, Object> body) {
    return mark(id, body, UUID.randomUUID().toString());
  }

  Answer mark(String id, Map<String, Object> body, String key) {
    return api.post(
        SESSIONS + "/" + id + "/excerpts",
        Api.coordinator(),
        JSON.writeValueAsString(body),
        "Idempotency-Key",
        key);
  }

  Answer withdraw(String id, int number) {
    return api.post(
        SESSIONS + "/" + id + "/participants/" + number + "/withdrawal", Api.coordinator(), "");
  }

  Answer contribution(String folio) {
    return api.get("/api/staff/contributions/" + folio, Api.coordinator());
  }

  void admit(String folio) {
    Answer admitted =
        api.post(
            "/api/staff/contributions/" + folio + "/admission",
            Api.coordinator(),
            "{\"tables\":[\"MOV\"]}");
    assertThat(admitted.status()).isEqualTo(200);
  }
}
