package org.convocatoria.workshop.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.workshop.Api;
import org.convocatoria.workshop.RunningWorkshops;
import org.convocatoria.workshop.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningWorkshops
class ResultsApiTest {

  private static final String ONE_FARE =
      """
      {"table":"MOV","kind":"objective","text":"Un solo pago.","cites":["PEM-000026-4"],
       "votes":{"inFavour":18,"present":19},"sample":true}
      """;

  private final Api api;

  ResultsApiTest(@LocalServerPort int port) {
    this.api = new Api(port);
  }

  @BeforeAll
  void openTheCall() {
    Told.openCall(api);
    Told.admit(api, "results-1", "PEM-000026-4", "MOV");
    Told.admit(api, "results-2", "PEM-000007-6", "SUS");
  }

  @Test
  void aTablesLeadRecordsAndAllStaffRead() {
    String results = results(api.freshWorkshop("objective"));
    ServiceApi.Answer recorded = api.post(results, Api.lead("MOV"), ONE_FARE);
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    assertThat(recorded.at("/number")).matches("MOV-\\d+");
    for (String role : List.of("coordinator", "director", "administrator", "auditor")) {
      assertThat(api.get(results, Api.staff(role)).at("/items/0/text")).isEqualTo("Un solo pago.");
    }
    JsonNode seen = api.get(results, Api.lead("SUS")).json().at("/items/0");
    assertThat(seen.at("/version").asInt()).isEqualTo(1);
    assertThat(seen.at("/recordedBy").asString()).isEqualTo("test-lead-MOV");
    assertThat(seen.at("/status").asString()).isEqualTo("recorded");
  }

  @Test
  @Tag("acceptance-20")
  void nobodyRecordsForAnotherTableAndTheAttemptIsAudited() {
    String results = results(api.freshWorkshop("objective"));
    assertThat(api.post(results, Api.lead("SUS"), ONE_FARE).status()).isEqualTo(403);
    assertThat(api.post(results, Api.staff("director"), ONE_FARE).status()).isEqualTo(403);
    assertThat(api.post(results, Api.anonymous(), ONE_FARE).status()).isEqualTo(401);
    JsonNode refused =
        api.get("/api/staff/audit?subject=MOV", Api.staff("auditor")).json().at("/items/0");
    assertThat(refused.at("/what").asString()).isEqualTo("access-refused");
    assertThat(refused.at("/actor").asString()).isEqualTo("test-lead-SUS");
  }

  @Test
  void theSameKeyGivesTheSameResultEvenAfterClosing() {
    String workshop = api.freshWorkshop("objective");
    String key = UUID.randomUUID().toString();
    ServiceApi.Answer first = record(workshop, ONE_FARE, key);
    assertThat(record(workshop, ONE_FARE, key).body()).isEqualTo(first.body());
    assertThat(record(workshop, ONE_FARE.replace("18", "17"), key).status()).isEqualTo(422);
    close(workshop);
    assertThat(record(workshop, ONE_FARE, key).body()).isEqualTo(first.body());
    assertThat(record(workshop, ONE_FARE, UUID.randomUUID().toString()).status()).isEqualTo(409);
    assertThat(api.get(results(workshop), Api.coordinator()).json().at("/items")).hasSize(1);
  }

  @Test
  void aKeyThatIsNotAUuidIsRefused() {
    ServiceApi.Answer refused = record(api.freshWorkshop("objective"), ONE_FARE, "1");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("Idempotency-Key");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    ServiceApi.Answer refused =
        api.post(
            results(api.freshWorkshop("objective")),
            Api.lead("MOV"),
            """
            {"table":"MOV","kind":"diagnosis","text":"x","parent":"nobody",
             "cites":["PEM-000026-4","PEM-009999-9"],"votes":{"inFavour":20,"present":19}}
            """);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors").valueStream().map(e -> e.at("/field").asString()))
        .containsExactlyInAnyOrder("kind", "votes.inFavour", "parent", "cites.1");
    assertThat(refused.json().at("/unknownFolios").toString()).isEqualTo("[\"PEM-009999-9\"]");
    assertThat(refused.body()).contains("PEM-009999-9.", "objective");
  }

  @Test
  void anotherTablesFolioMayBeCited() {
    ServiceApi.Answer recorded =
        api.post(
            results(api.freshWorkshop("objective")),
            Api.lead("MOV"),
            ONE_FARE.replace("PEM-000026-4", "PEM-000007-6"));
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
  }

  @Test
  void aTextOfFourThousandCharactersIsTheLongest() {
    String results = results(api.freshWorkshop("objective"));
    String longest = ONE_FARE.replace("Un solo pago.", "ñ".repeat(4_000));
    assertThat(api.post(results, Api.lead("MOV"), longest).status()).isEqualTo(201);
    ServiceApi.Answer refused =
        api.post(results, Api.lead("MOV"), longest.replace("ñ\",", "ññ\","));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/message")).contains("4,000");
  }

  @Test
  void aTableThatTheCallDoesNotHaveIsRefused() {
    ServiceApi.Answer refused =
        api.post(
            results(api.freshWorkshop("objective")),
            Api.coordinator(),
            ONE_FARE.replace("MOV", "XYZ"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("table");
  }

  @Test
  void resultsArePublicOnceTheWorkshopIsClosedAndStayAsTheyAre() {
    String workshop = api.freshWorkshop("objective");
    String kept = record(workshop, ONE_FARE, UUID.randomUUID().toString()).at("/id");
    String back = record(workshop, ONE_FARE, UUID.randomUUID().toString()).at("/id");
    api.post(results(workshop) + "/" + back + "/withdrawal", Api.lead("MOV"), "{}");
    JsonNode before = api.get("/api/workshops/" + workshop).json();
    assertThat(before.at("/results")).isEmpty();
    ServiceApi.Answer closed = close(workshop);
    assertThat(closed.at("/status")).isEqualTo("closed");
    assertThat(closed.at("/closing/agreements/0")).isEqualTo("Publicarla.");
    JsonNode after = api.get("/api/workshops/" + workshop).json();
    assertThat(after.at("/results").valueStream().map(r -> r.at("/id").asString()))
        .containsExactly(kept);
    assertThat(after.at("/results/0").toString()).doesNotContain("recordedBy", "revisions");
    assertThat(after.at("/tables/0/results").asInt()).isEqualTo(1);
    assertThat(listed(workshop).at("/results").asInt()).isEqualTo(1);
    String path = results(workshop) + "/" + kept;
    String correction = "{\"version\":1,\"kind\":\"objective\",\"text\":\"Tarde.\"}";
    assertThat(api.put(path, Api.lead("MOV"), correction).status()).isEqualTo(409);
    assertThat(api.post(path + "/withdrawal", Api.lead("MOV"), "{}").status()).isEqualTo(409);
  }

  @Test
  void theDossierShowsTheTablesResultsSoFar() {
    String workshop = api.freshWorkshop("objective");
    String id = record(workshop, ONE_FARE, UUID.randomUUID().toString()).at("/id");
    JsonNode dossier = api.get("/api/staff/tables/MOV/dossier", Api.lead("SUS")).json();
    assertThat(dossier.at("/results").valueStream().map(r -> r.at("/id").asString())).contains(id);
    assertThat(dossier.at("/name/en").asString()).isEqualTo("Mobility and transport");
    assertThat(dossier.at("/admitted").asInt()).isPositive();
    assertThat(api.get("/api/staff/tables/XYZ/dossier", Api.coordinator()).status()).isEqualTo(404);
    assertThat(api.get("/api/staff/tables/MOV/dossier", Api.anonymous()).status()).isEqualTo(401);
  }

  private JsonNode listed(String workshop) {
    return api.get("/api/workshops")
        .json()
        .at("/items")
        .valueStream()
        .filter(w -> w.at("/id").asString().equals(workshop))
        .findFirst()
        .orElseThrow();
  }

  private ServiceApi.Answer close(String workshop) {
    return api.post(
        "/api/staff/workshops/" + workshop + "/closing",
        Api.coordinator(),
        "{\"summary\":\"Se acordó.\",\"agreements\":[\"Publicarla.\"]}");
  }

  private ServiceApi.Answer record(String workshop, String body, String key) {
    return api.post(results(workshop), Api.lead("MOV"), body, "Idempotency-Key", key);
  }

  private static String results(String workshop) {
    return "/api/staff/workshops/" + workshop + "/results";
  }
}
