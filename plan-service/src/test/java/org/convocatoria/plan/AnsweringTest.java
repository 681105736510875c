package org.convocatoria.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answering contributions: who may, what an answer needs, and how it changes. */
@PlanServiceTest
class AnsweringTest {

  private final Api api;
  private final OpenCall process;

  AnsweringTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.process = new OpenCall("answering-2014", api);
  }

  @BeforeAll
  void somethingIsAdmitted() {
    process.open("SUS", "ECO");
    process.admit("ANS-000031-6", "SUS", "Qué día pasa el camión", "Saber qué día pasa.");
    process.admit("ANS-000036-1", "SUS", "Menos bolsas", "Que los mercados presten canastas.");
    process.admit("ANS-000035-2", "ECO", "Ruta turística", "Una ruta de un día.");
    process.receive("ANS-000040-0");
  }

  @Test
  void aCommonAnswerSaysHowManyReceivedIt() {
    ServiceApi.Answer given =
        answer(
            "\"ANS-000031-6\",\"ANS-000036-1\"",
            "forwarded",
            ",\"authority\":\"Dependencia municipal de muestra\"");
    assertThat(given.status()).as(given.body()).isEqualTo(201);
    assertThat(given.all("/items", "common")).containsExactly("2", "2");
    assertThat(api.get("/api/contributions/ANS-000036-1/uses").at("/answer/common")).isEqualTo("2");
    TestBroker.Read told =
        TestBroker.await(
            "plan.events", read -> read.key().equals("answering-2014:answer:ANS-000031-6"));
    assertThat(told.type()).isEqualTo("plan.answer-given.v1");
    assertThat(told.body()).contains("\"authority\":true").doesNotContain("Porque sí");
  }

  @Test
  void aTablesLeadAnswersWhatIsOnTheTableAndNothingElse() {
    String body = body("\"ANS-000035-2\"", "notIncluded", "");
    assertThat(api.post("/api/staff/plan/answers", Api.leadOf("SUS"), body).status())
        .isEqualTo(403);
    assertThat(api.post("/api/staff/plan/answers", Api.leadOf("ECO"), body).status())
        .isEqualTo(201);
    assertThat(api.post("/api/staff/plan/answers", Api.as("director"), body).status())
        .isEqualTo(403);
  }

  @Test
  void aChangedAnswerIsItsNextRevision() {
    answer("\"ANS-000035-2\"", "notIncluded", "");
    ServiceApi.Answer changed = answer("\"ANS-000035-2\"", "underStudy", ",\"by\":\"2126-06-30\"");
    assertThat(changed.json().at("/items/0/revision").asInt()).isGreaterThan(1);
    ServiceApi.Answer again = answer("\"ANS-000035-2\"", "underStudy", ",\"by\":\"2126-06-30\"");
    assertThat(again.at("/items/0/revision")).isEqualTo(changed.at("/items/0/revision"));
    assertThat(api.get("/api/staff/plan/answers", Api.as("auditor")).all("/items", "title"))
        .contains("Ruta turística");
    assertThat(api.get("/api/contributions/ANS-000035-2/uses").at("/answer/by"))
        .isEqualTo("2126-06-30");
  }

  @Test
  void underStudyNeedsADateAndForwardedAnAuthority() {
    assertThat(answer("\"ANS-000035-2\"", "underStudy", "").at("/errors/0/field")).isEqualTo("by");
    assertThat(
            answer("\"ANS-000035-2\"", "underStudy", ",\"by\":\"2014-01-01\"")
                .at("/errors/0/field"))
        .isEqualTo("by");
    assertThat(answer("\"ANS-000035-2\"", "forwarded", "").at("/errors/0/field"))
        .isEqualTo("authority");
  }

  @Test
  void onlyWhatIsAdmittedIsAnsweredAndEachOtherFolioIsNamed() {
    ServiceApi.Answer refused =
        answer("\"ANS-000035-2\",\"ANS-000040-0\",\"ANS-X\"", "notAccepted", "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.all("/errors", "field")).containsExactly("folios.1", "folios.2");
  }

  private ServiceApi.Answer answer(String folios, String kind, String more) {
    return api.answer(body(folios, kind, more));
  }

  private static String body(String folios, String kind, String more) {
    return "{\"folios\":[%s],\"answer\":\"%s\",\"reason\":\"Porque sí.\"%s}"
        .formatted(folios, kind, more);
  }
}
