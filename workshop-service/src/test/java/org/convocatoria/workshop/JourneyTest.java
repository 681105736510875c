package org.convocatoria.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the call to the published result, over a real broker. */
@RunningWorkshops
class JourneyTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;

  JourneyTest(@LocalServerPort int port) {
    this.api = new Api(port);
  }

  @BeforeAll
  void openTheCall() {
    Told.openCall(api);
  }

  @Test
  void anOpenedCallPutsItsWorkshopsOnTheCalendarAndOnTheTopicOnce() {
    TestBroker.publish(
        "submission.events", Told.CALL, 1, "submission.call-opened.v1", Told.callOpened());
    TestBroker.publish(
        "submission.events", Told.CALL, 2, "submission.call-opened.v1", Told.callOpened());
    for (String code : new String[] {"t1", "t2", "t3", "presentacion"}) {
      TestBroker.Read scheduled =
          awaitEvent("workshop.workshop-scheduled.v1", Told.CALL + ":" + code);
      assertThat(scheduled.sequence()).isEqualTo(1);
    }
    String workshops = api.get("/api/workshops").body();
    assertThat(JSON.readTree(workshops).at("/items").valueStream().map(w -> w.at("/id").asString()))
        .contains("t1", "t2", "t3", "presentacion")
        .doesNotHaveDuplicates();
  }

  @Test
  void anAdmittedContributionIsInItsTablesDossierUntilItIsWithdrawn() {
    Told.admit(api, "journey-1", "PEM-000001-3", "SUS");
    String dossier = "/api/staff/tables/SUS/dossier?q=PEM-000001-3";
    assertThat(api.get(dossier, Api.staff("auditor")).json().at("/contributions/0").toString())
        .isEqualTo(
            JSON.readTree(
                    """
                    {"folio":"PEM-000001-3","title":"Título de PEM-000001-3",
                     "text":"Texto de PEM-000001-3","matter":"idea","form":"online-consultation",
                     "tables":["SUS"],"municipality":"lerdo","kind":"citizen","sample":true}
                    """)
                .toString());
    TestBroker.publish(
        "submission.events",
        "journey-1",
        4,
        "submission.contribution-withdrawn.v1",
        Told.contribution("journey-1", "PEM-000001-3", "withdrawn", "SUS"));
    Waiting.untilTrue(
        "the withdrawn contribution to leave",
        () -> api.get(dossier, Api.coordinator()).json().at("/contributions").isEmpty());
  }

  @Test
  void anErasedTextLeavesTheDossierWithoutItsWords() {
    Told.admit(api, "journey-2", "PEM-000002-1", "SUS");
    TestBroker.publish("submission.texts", "journey-2", 5, "submission.contribution-text.v1", null);
    JsonNode left =
        Waiting.until(
            "the text to go",
            () ->
                api.get("/api/staff/tables/SUS/dossier?q=PEM-000002-1", Api.coordinator())
                    .json()
                    .at("/contributions")
                    .valueStream()
                    .filter(c -> c.at("/text").isMissingNode())
                    .findFirst());
    assertThat(left.at("/folio").asString()).isEqualTo("PEM-000002-1");
    assertThat(left.at("/title").isMissingNode()).isTrue();
  }

  @Test
  void invitationsAreCountedInTheRoster() {
    String[] statuses = {"sent", "accepted", "declined", "offered"};
    for (int i = 0; i < statuses.length; i++) {
      TestBroker.publish(
          "invitation.events",
          "journey-seat-" + i,
          1,
          "invitation.invitation-" + statuses[i] + ".v1",
          Told.invitation("journey-seat-" + i, "t1", "SUS", statuses[i]));
    }
    Waiting.untilTrue("the roster", () -> roster().at("/invited").asInt() == statuses.length);
    assertThat(roster().at("/workshops/t1").toString())
        .isEqualTo("{\"invited\":4,\"accepted\":1,\"declined\":1,\"pending\":2,\"reserve\":0}");
  }

  @Test
  void aRecordedResultGoesOutAsEventAndText() {
    Told.admit(api, "journey-3", "PEM-000003-7", "MOV");
    String workshop = api.freshWorkshop("objective");
    String results = "/api/staff/workshops/" + workshop + "/results";
    ServiceApi.Answer recorded =
        api.post(
            results,
            Api.lead("MOV"),
            """
            {"table":"MOV","kind":"objective","text":"Un solo pago.","cites":["PEM-000003-7"],
             "votes":{"inFavour":18,"present":19},"sample":true}
            """);
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    JsonNode event = body(awaitEvent("workshop.result-recorded.v1", recorded.at("/id")));
    assertThat(event.at("/state/number").asString()).isEqualTo(recorded.at("/number"));
    assertThat(event.at("/state/cites/0").asString()).isEqualTo("PEM-000003-7");
    assertThat(event.toString()).doesNotContain("Un solo pago");
    JsonNode text =
        body(TestBroker.await("workshop.texts", read -> read.key().equals(recorded.at("/id"))));
    assertThat(text.at("/state/text").asString()).isEqualTo("Un solo pago.");
  }

  @Test
  void aWithdrawnResultIsErasedFromTheTexts() {
    String workshop = api.freshWorkshop("project");
    String results = "/api/staff/workshops/" + workshop + "/results";
    String id =
        api.post(
                results,
                Api.lead("MOV"),
                "{\"table\":\"MOV\",\"kind\":\"project\",\"text\":\"Duplicado.\"}")
            .at("/id");
    api.post(results + "/" + id + "/withdrawal", Api.lead("MOV"), "{\"reason\":\"Repetido\"}");
    JsonNode event = body(awaitEvent("workshop.result-withdrawn.v1", id));
    assertThat(event.at("/state/status").asString()).isEqualTo("withdrawn");
    TestBroker.Read gone =
        TestBroker.await("workshop.texts", r -> r.key().equals(id) && r.body() == null);
    assertThat(gone.type()).isEqualTo("workshop.result-text.v1");
  }

  private JsonNode roster() {
    return api.get("/api/staff/tables/SUS/dossier", Api.coordinator()).json().at("/roster");
  }

  private static TestBroker.Read awaitEvent(String type, String key) {
    return TestBroker.await(
        "workshop.events", read -> read.type().equals(type) && read.key().equals(key));
  }

  private static JsonNode body(TestBroker.Read read) {
    return JSON.readTree(String.valueOf(read.body()));
  }
}
