package org.convocatoria.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** The institute asks an agency by letter, which acknowledges it and answers by its link. */
final class AskingAgencies implements OwnForm {

  private static final String REQUESTS = "/api/staff/requests";
  private static final int WORKING_DAYS = 10;

  private final PlatformApi api;

  AskingAgencies(PlatformApi api) {
    this.api = api;
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
    return folio(api.postForm(link, Map.of("answer", "full", "text", sample.text())));
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
