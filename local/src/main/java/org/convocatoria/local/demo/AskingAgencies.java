package org.convocatoria.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/**
 * The institute asks an agency by letter, which acknowledges it and answers by its link. One agency
 * asks first what is meant, another one for more time.
 */
final class AskingAgencies implements OwnForm {

  private static final String REQUESTS = "/api/staff/requests";
  private static final int WORKING_DAYS = 10;

  private final PlatformApi api;
  private final Narrator narrator;

  AskingAgencies(PlatformApi api, Narrator narrator) {
    this.api = api;
    this.narrator = narrator;
  }

  @Override
  public PlatformApi.Response play(SampleProcess.Sample sample, JsonNode call) {
    String day = LocalDate.parse(call.path("opens").asString().substring(0, 10)).toString();
    PlatformApi.Response sent = send(sample, call, day);
    if (sent.refused()) {
      return sent;
    }
    JsonNode request = sent.body().at("/requests/0");
    String link = "/api" + request.path("link").asString();
    PlatformApi.Response asked = api.get(link);
    if (asked.refused() || !asked.body().at("/answers/0/folio").isMissingNode()) {
      return folio(asked);
    }
    String id = request.path("id").asString();
    api.postAs(
        "coordinator",
        REQUESTS + "/" + id + "/acknowledgement",
        Map.of("date", day),
        PlatformApi.key("acknowledgement" + id));
    SampleAsking.of(sample).ifPresent(asking -> askBack(asking, sample, id, link));
    return folio(api.postForm(link, answer(sample)));
  }

  /** What was asked or answered before is not done again. */
  private void askBack(SampleAsking asking, SampleProcess.Sample sample, String id, String link) {
    PlatformApi.Response seen = api.get(link);
    if (!seen.refused() && SampleAsking.isToAsk(seen.body())) {
      seen = api.post(link + asking.asks(), asking.asked());
    }
    if (seen.refused()) {
      narrator.leaveOut("what an agency asks", seen);
      return;
    }
    Optional<Integer> waiting = SampleAsking.waiting(seen.body());
    if (waiting.isEmpty()) {
      return;
    }
    PlatformApi.Response told =
        api.postAs(
            "coordinator",
            REQUESTS + "/" + id + asking.tells(),
            asking.answer(waiting.get()),
            PlatformApi.key("told" + id));
    if (told.refused()) {
      narrator.leaveOut("the answer to what an agency asks", told);
      return;
    }
    narrator.say("%s %s by its link and is answered", SampleProcess.name(sample), asking.what());
  }

  private static Map<String, String> answer(SampleProcess.Sample sample) {
    return Map.of(
        "answer", "full",
        "text", sample.text(),
        "quality", sample.id().equals("A06") ? "estimated" : "preliminary",
        "source", "Registro de muestra de la dependencia",
        "cutOff", "2013-12-31",
        "unit", "unidad de muestra");
  }

  private PlatformApi.Response send(SampleProcess.Sample sample, JsonNode call, String day) {
    Map<String, Object> letter =
        Map.of(
            "letter", Map.of("date", day),
            "subject", sample.title(),
            "variables", List.of(sample.title()),
            "period", Map.of("from", "2009", "to", "2013"),
            "agencies",
                List.of(
                    Map.of(
                        "name", SampleProcess.name(sample),
                        "sector", "Sector de muestra " + sample.table(),
                        "municipality", sample.municipality())),
            "workingDays", WORKING_DAYS,
            "table", sample.table(),
            "sample", true);
    String key = PlatformApi.key(call.path("id").asString() + sample.id());
    return api.postAs("coordinator", REQUESTS, letter, key);
  }

  private static PlatformApi.Response folio(PlatformApi.Response response) {
    return response.refused()
        ? response
        : new PlatformApi.Response(response.status(), response.body().at("/answers/0"));
  }
}
