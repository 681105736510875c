package org.convocatoria.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** A guided conversation is held and written down, and what somebody said in it is marked. */
final class Conversing implements OwnForm {

  private static final String SESSIONS = "/api/staff/sessions";
  private static final String QUESTION = "Moderación: ¿Qué debería saber quien hace el plan?\n";
  private static final String ANSWER = "Participante 1: ";

  private final PlatformApi api;

  Conversing(PlatformApi api) {
    this.api = api;
  }

  @Override
  public PlatformApi.Response play(SampleProcess.Sample sample, JsonNode call) {
    String key = PlatformApi.key(call.path("id").asString() + sample.id());
    PlatformApi.Response held = api.postAs("coordinator", SESSIONS, session(sample, call), key);
    if (held.refused()) {
      return held;
    }
    String session = SESSIONS + "/" + held.body().path("id").asString();
    String words = sample.text().replaceAll("[«»]", "");
    String before = QUESTION + ANSWER;
    PlatformApi.Response kept =
        api.putText("coordinator", session + "/transcript", before + words + "\n");
    if (kept.refused()) {
      return kept;
    }
    int from = before.codePointCount(0, before.length());
    Map<String, Object> excerpt =
        Map.of(
            "from",
            from,
            "to",
            from + words.codePointCount(0, words.length()),
            "table",
            sample.table(),
            "participant",
            1,
            "title",
            sample.title());
    return api.postAs("coordinator", session + "/excerpts", excerpt, key);
  }

  private static Map<String, Object> session(SampleProcess.Sample sample, JsonNode call) {
    Map<String, Object> session = new LinkedHashMap<>();
    boolean group = sample.title().startsWith("Grupo");
    session.put("kind", group ? "focusGroup" : "interview");
    session.put("title", sample.title());
    session.put("date", call.path("opens").asString().substring(0, 10));
    session.put("place", "Sala de muestra");
    session.put("municipality", sample.municipality());
    session.put("guide", "¿Qué debería saber quien hace el plan?");
    session.put("participants", List.of(Map.of("consent", true)));
    session.put("sample", true);
    return session;
  }
}
