package org.convocatoria.workshop.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.Waiting;
import org.convocatoria.workshop.Api;
import org.convocatoria.workshop.RunningWorkshops;
import org.convocatoria.workshop.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningWorkshops
class CalendarApiTest {

  private static final String ADDITION =
      """
      {"name":{"es":"Sesión adicional","en":"Extra session"},"theme":{"es":"Agua"},
       "starts":"2014-10-25T09:00","ends":"2014-10-25T13:00",
       "place":{"name":"Biblioteca","address":"Calle 1","directions":{"es":"Por la plaza"}},
       "resultKinds":["diagnosis"],"reason":"Faltó tiempo."}
      """;

  private final Api api;

  CalendarApiTest(@LocalServerPort int port) {
    this.api = new Api(port);
  }

  @BeforeAll
  void openTheCall() {
    Told.openCall(api);
  }

  @Test
  void theCalendarIsInTheOrderInWhichItIsHeld() {
    List<String> starts =
        api.get("/api/workshops")
            .json()
            .at("/items")
            .valueStream()
            .map(w -> w.at("/starts").asString())
            .toList();
    assertThat(starts)
        .isSortedAccordingTo(java.util.Comparator.comparing(java.time.OffsetDateTime::parse));
    assertThat(api.get("/api/workshops/t1").at("/starts")).isEqualTo("2014-10-02T09:00:00-05:00");
  }

  @Test
  @Tag("acceptance-23")
  void aMoveIsPublicAtOnceWithItsReasonAndOnTheSameUid() {
    String before = api.get("/api/workshops/t2.ics").body();
    assertThat(before).contains("DTSTART;TZID=America/Monterrey:20141023T090000", "SEQUENCE:0");
    ServiceApi.Answer moved =
        api.post(
            "/api/staff/workshops/t2/reschedule",
            Api.coordinator(),
            """
            {"starts":"2014-10-30T09:00-06:00","ends":"2014-10-30T14:00-06:00",
             "place":"Teatro","reason":"Sede ocupada."}
            """);
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    JsonNode change = api.get("/api/workshops/t2").json().at("/changes/0");
    assertThat(change.at("/what").asString()).isEqualTo("rescheduled");
    assertThat(change.at("/from").asString()).isEqualTo("2014-10-23T09:00:00-05:00");
    assertThat(change.at("/to").asString()).isEqualTo("2014-10-30T09:00:00-06:00");
    assertThat(change.at("/toPlace/name").asString()).isEqualTo("Teatro");
    assertThat(change.at("/reason").asString()).isEqualTo("Sede ocupada.");
    String after = api.get("/api/workshops/t2.ics").body();
    assertThat(after).contains("DTSTART;TZID=America/Monterrey:20141030T090000", "SEQUENCE:1");
    assertThat(line(after, "UID:")).isEqualTo(line(before, "UID:"));
  }

  @Test
  void aMoveInWallClockTimeWithoutPlaceOrReasonIsEnough() {
    String id = api.freshWorkshop("project");
    ServiceApi.Answer moved =
        api.post(
            "/api/staff/workshops/" + id + "/reschedule",
            Api.coordinator(),
            "{\"starts\":\"2014-10-24T09:00\",\"ends\":\"2014-10-24T14:00\"}");
    assertThat(moved.at("/starts")).isEqualTo("2014-10-24T09:00:00-05:00");
    assertThat(moved.at("/place/name")).isEqualTo("Biblioteca");
  }

  @Test
  void theAuditShowsWhoChangedTheCalendarAndWhy() {
    String id = api.freshWorkshop("project");
    api.post(
        "/api/staff/workshops/" + id + "/reschedule",
        Api.coordinator(),
        """
        {"starts":"2014-11-07T09:00","ends":"2014-11-07T14:00","reason":"Es puente."}
        """);
    JsonNode entry =
        Waiting.until(
            "the audit's entry",
            () ->
                api.get("/api/staff/audit?subject=" + Told.CALL + ":" + id, Api.staff("auditor"))
                    .json()
                    .at("/items")
                    .valueStream()
                    .filter(e -> e.at("/what").asString().equals("workshop-rescheduled"))
                    .findFirst());
    assertThat(entry.at("/actor").asString()).isEqualTo("test-coordinator");
    assertThat(entry.at("/before/starts").asString()).isEqualTo("2014-11-06T09:00:00-06:00");
    assertThat(entry.at("/after/starts").asString()).isEqualTo("2014-11-07T09:00:00-06:00");
    assertThat(entry.at("/after/lastChange/reason").asString()).isEqualTo("Es puente.");
  }

  @Test
  void calendarProgramsGetATypeTheyKnowInTheReadersLanguage() {
    ServiceApi.Answer english =
        api.get("/api/calendar.ics", Api.anonymous(), "Accept-Language", "en-GB,es;q=0.5");
    assertThat(english.response().headers().firstValue("Content-Type").orElseThrow())
        .isEqualTo("text/calendar;method=PUBLISH;charset=UTF-8");
    assertThat(english.response().headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"calendar.ics\"");
    assertThat(english.response().headers().firstValue("Content-Language")).hasValue("en-US");
    assertThat(english.body()).contains("METHOD:PUBLISH", "Workshop t1 · Theme");
    assertThat(api.get("/api/calendar.ics").body()).contains("Taller t1 · Tema\\, con comas\\; y");
  }

  @Test
  void anAddedSessionIsOnTheCalendarOnceHoweverOftenItIsSent() {
    String key = UUID.randomUUID().toString();
    ServiceApi.Answer first = add(ADDITION, key);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.at("/starts")).isEqualTo("2014-10-25T09:00:00-05:00");
    assertThat(first.at("/theme/en")).isEqualTo("Agua");
    assertThat(first.at("/changes/0/what")).isEqualTo("added");
    assertThat(add(ADDITION, key).at("/id")).isEqualTo(first.at("/id"));
    assertThat(add(ADDITION.replace("Agua", "Aire"), key).status()).isEqualTo(422);
    assertThat(api.get("/api/workshops/" + first.at("/id")).at("/place/directions/es"))
        .isEqualTo("Por la plaza");
  }

  @Test
  void aSessionMayOnlyAskForKindsOfResultThatTheCallKnows() {
    ServiceApi.Answer refused =
        add(ADDITION.replace("diagnosis", "dream"), UUID.randomUUID().toString());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("resultKinds");
    assertThat(refused.at("/errors/0/message")).contains("dream");
  }

  @Test
  void whatIsWrongIsNamedByFieldInTheCallersLanguage() {
    ServiceApi.Answer refused =
        api.post(
            "/api/staff/workshops/t1/reschedule",
            Api.coordinator(),
            "{\"starts\":\"mañana\",\"ends\":\"2014-10-30T14:00\"}",
            "Accept-Language",
            "en");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("starts");
    assertThat(refused.at("/errors/0/message")).startsWith("Write the date and time");
    ServiceApi.Answer backwards =
        api.post(
            "/api/staff/workshops/t1/reschedule",
            Api.coordinator(),
            "{\"starts\":\"2014-10-30T14:00\",\"ends\":\"2014-10-30T09:00\"}");
    assertThat(backwards.at("/errors/0/field")).isEqualTo("ends");
    assertThat(api.get("/api/workshops/t1").json().at("/changes")).isEmpty();
  }

  @Test
  void aCancelledWorkshopStaysOnTheCalendarAsCancelled() {
    String id = api.freshWorkshop("project");
    String path = "/api/staff/workshops/" + id;
    assertThat(api.post(path + "/cancellation", Api.coordinator(), "{}").status()).isEqualTo(422);
    ServiceApi.Answer cancelled =
        api.post(path + "/cancellation", Api.coordinator(), "{\"reason\":\"No hay sede.\"}");
    assertThat(cancelled.at("/status")).isEqualTo("cancelled");
    assertThat(api.get("/api/workshops/" + id + ".ics").body())
        .contains("STATUS:CANCELLED", "SEQUENCE:1");
    ServiceApi.Answer refused = api.post(path + "/closing", Api.coordinator(), "{}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type")).isEqualTo("urn:convocatoria:problem:workshop-cancelled");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(api.get("/api/workshops/t99").status()).isEqualTo(404);
    assertThat(api.get("/api/workshops/t99.ics").status()).isEqualTo(404);
    assertThat(api.post("/api/staff/workshops/t99/closing", Api.coordinator(), "{}").status())
        .isEqualTo(404);
  }

  @Test
  @Tag("acceptance-20")
  void onlyTheCoordinatorChangesTheCalendar() {
    for (String role : List.of("director", "administrator", "auditor")) {
      assertThat(add(ADDITION, UUID.randomUUID().toString(), Api.staff(role)).status())
          .as(role)
          .isEqualTo(403);
    }
    for (String path : List.of("/reschedule", "/cancellation", "/closing")) {
      assertThat(api.post("/api/staff/workshops/t1" + path, Api.lead("MOV"), "{}").status())
          .as(path)
          .isEqualTo(403);
      assertThat(api.post("/api/staff/workshops/t1" + path, Api.anonymous(), "{}").status())
          .as(path)
          .isEqualTo(401);
    }
  }

  private ServiceApi.Answer add(String body, String key) {
    return add(body, key, Api.coordinator());
  }

  private ServiceApi.Answer add(String body, String key, String token) {
    return api.post("/api/staff/workshops", token, body, "Idempotency-Key", key);
  }

  private static String line(String document, String start) {
    return document.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}
