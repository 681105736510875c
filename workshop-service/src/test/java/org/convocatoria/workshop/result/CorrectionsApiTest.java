package org.convocatoria.workshop.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.Waiting;
import org.convocatoria.workshop.Api;
import org.convocatoria.workshop.RunningWorkshops;
import org.convocatoria.workshop.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningWorkshops
class CorrectionsApiTest {

  private static final String ONE_FARE =
      """
      {"table":"MOV","kind":"objective","text":"Un solo pago.","cites":["PEM-000026-4"],
       "votes":{"inFavour":18,"present":19},"sample":true}
      """;

  private final Api api;

  CorrectionsApiTest(@LocalServerPort int port) {
    this.api = new Api(port);
  }

  @BeforeAll
  void openTheCall() {
    Told.openCall(api);
    Told.admit(api, "results-1", "PEM-000026-4", "MOV");
  }

  @Test
  void aCorrectionNeedsTheVersionThatWasSeenAndIsAudited() {
    String workshop = api.freshWorkshop("objective");
    String id = record(workshop, ONE_FARE, UUID.randomUUID().toString()).at("/id");
    String path = results(workshop) + "/" + id;
    ServiceApi.Answer corrected = api.put(path, Api.lead("MOV"), correction("Mejor dicho."));
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
    assertThat(corrected.at("/text")).isEqualTo("Mejor dicho.");
    assertThat(corrected.json().at("/votes").isMissingNode()).isTrue();
    assertThat(corrected.at("/revisions/0/before/text")).isEqualTo("Un solo pago.");
    ServiceApi.Answer late = api.put(path, Api.coordinator(), correction("Llegó tarde."));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("/current/text")).isEqualTo("Mejor dicho.");
    assertThat(late.at("/current/version")).isEqualTo("2");
    JsonNode entry =
        Waiting.until(
            "the audit's entry",
            () ->
                api.get("/api/staff/audit?subject=" + id, Api.staff("auditor"))
                    .json()
                    .at("/items")
                    .valueStream()
                    .filter(e -> e.at("/what").asString().equals("result-corrected"))
                    .findFirst());
    assertThat(entry.at("/actor").asString()).isEqualTo("test-lead-MOV");
    assertThat(entry.at("/before/text").asString()).isEqualTo("Un solo pago.");
    assertThat(entry.at("/after/text").asString()).isEqualTo("Mejor dicho.");
  }

  @Test
  void nobodyCorrectsOrWithdrawsAnotherTablesResult() {
    String workshop = api.freshWorkshop("objective");
    String id = record(workshop, ONE_FARE, UUID.randomUUID().toString()).at("/id");
    String path = results(workshop) + "/" + id;
    String correction = "{\"version\":1,\"kind\":\"objective\",\"text\":\"Otra cosa.\"}";
    assertThat(api.put(path, Api.lead("SUS"), correction).status()).isEqualTo(403);
    assertThat(api.post(path + "/withdrawal", Api.lead("SUS"), "{}").status()).isEqualTo(403);
    String elsewhere = results(api.freshWorkshop("objective")) + "/" + id;
    assertThat(api.put(elsewhere, Api.lead("MOV"), correction).status()).isEqualTo(404);
  }

  @Test
  void aResultServesAnotherButNotItself() {
    String workshop = api.freshWorkshop("objective");
    String parent = record(workshop, ONE_FARE, UUID.randomUUID().toString()).at("/id");
    String part =
        "{\"table\":\"MOV\",\"kind\":\"objective\",\"text\":\"Parte.\",\"parent\":\"%s\"}"
            .formatted(parent);
    String child = record(workshop, part, UUID.randomUUID().toString()).at("/id");
    ServiceApi.Answer circle =
        api.put(
            results(workshop) + "/" + parent,
            Api.lead("MOV"),
            "{\"version\":1,\"kind\":\"objective\",\"text\":\"Todo.\",\"parent\":\"%s\"}"
                .formatted(child));
    assertThat(circle.status()).isEqualTo(422);
    assertThat(circle.at("/errors/0/field")).isEqualTo("parent");
  }

  private static String correction(String text) {
    return """
    {"version":1,"kind":"objective","text":"%s","cites":["PEM-000026-4"]}
    """
        .formatted(text);
  }

  private ServiceApi.Answer record(String workshop, String body, String key) {
    return api.post(results(workshop), Api.lead("MOV"), body, "Idempotency-Key", key);
  }

  private static String results(String workshop) {
    return "/api/staff/workshops/" + workshop + "/results";
  }
}
