package org.convocatoria.submission.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One call from its last days through an extension and a suspension to its early end. */
@OwnCallTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicActsTest {

  private static final String CALL = "puerto-claro-2026";
  private static final String ACT =
      "\"act\":{\"body\":\"Junta de Gobierno\",\"date\":\"2026-11-30\",\"agreement\":\"CD-07\","
          + "\"reason\":\"Lo pidieron tres colegios.\"}";
  private static final String EXTENSION = "{\"until\":\"2026-12-15\"," + ACT + "}";

  private final Api api;
  private final Citizen citizen;
  private final PageReader desk;
  private final TestClock clock;

  PublicActsTest(@LocalServerPort int port, TestClock clock) {
    this.api = new Api(port);
    this.citizen = new Citizen(port);
    this.desk = new PageReader(port, Api.coordinator());
    this.clock = clock;
  }

  @Test
  @Order(1)
  void paperCountsByItsStampAndNotByTheDayOnWhichItIsTyped() {
    clock.shows("2026-12-01T10:00-06:00");
    assertThat(contribute(null).status()).isEqualTo(409);
    assertThat(capture(null).status()).isEqualTo(409);
    ServiceApi.Answer inTime = capture("2026-11-30");
    assertThat(inTime.status()).as(inTime.body()).isEqualTo(201);
    assertThat(capture("2026-12-01").status()).isEqualTo(409);
    assertThat(capture("2026-12-01").at("/title")).contains("30 de noviembre de 2026");
    for (String impossible : List.of("2026-12-02", "2026-09-30")) {
      ServiceApi.Answer refused = capture(impossible);
      assertThat(refused.status()).as(impossible).isEqualTo(422);
      assertThat(refused.at("/errors/0/field")).isEqualTo("receivedOn");
    }
    ServiceApi.Answer story =
        api.get(
            "/api/folios/" + inTime.at("/folio"),
            Api.anonymous(),
            "Convocatoria-Clave",
            inTime.at("/clave"));
    assertThat(story.at("/steps/0/at")).startsWith("2026-11-30");
    assertThat(story.at("/steps/0/text/es")).contains("30 de noviembre de 2026");
    ServiceApi.Answer file =
        api.get("/api/staff/contributions/" + inTime.at("/folio"), Api.coordinator());
    assertThat(file.at("/receivedOn")).isEqualTo("2026-11-30");
    assertThat(file.at("/capturedAt")).startsWith("2026-12-01");
  }

  @Test
  @Order(2)
  void thePublicCannotGiveAStamp() {
    ServiceApi.Answer refused = contribute("2026-11-30");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("receivedOn");
  }

  @Test
  @Order(3)
  void whatIsNoActChangesNothing() {
    clock.shows("2026-11-30T17:00-06:00");
    assertThat(fields(act("extensions", "{\"until\":\"2026-12-15\"}"))).containsExactly("act");
    assertThat(fields(act("extensions", "{\"until\":\"2026-12-15\",\"act\":{}}")))
        .containsExactlyInAnyOrder("act.body", "act.date", "act.reason");
    assertThat(fields(act("extensions", "{\"until\":\"2026-11-29\"," + ACT + "}")))
        .containsExactly("until");
    assertThat(fields(act("extensions", "{\"until\":\"pronto\"," + ACT + "}")))
        .containsExactly("until");
    assertThat(fields(act("extensions", EXTENSION.replace("2026-11-30", "2026-12-01"))))
        .containsExactly("act.date");
    assertThat(fields(act("extensions", "{\"form\":\"none\"," + EXTENSION.substring(1))))
        .containsExactly("form");
    assertThat(act("resumption", "{" + ACT + "}").status()).isEqualTo(409);
    String path = "/api/staff/calls/none/extensions";
    assertThat(api.post(path, Api.coordinator(), EXTENSION).status()).isEqualTo(404);
    for (String role : List.of("auditor", "administrator", "table-lead")) {
      String token = TestTokens.staff("submission", role);
      assertThat(api.post(path.replace("none", CALL), token, EXTENSION).status()).isEqualTo(403);
    }
    assertThat(call().json().at("/acts").isEmpty()).isTrue();
    assertThat(call().at("/closes")).isEqualTo("2026-11-30T18:00:00-06:00");
  }

  @Test
  @Order(4)
  void anExtensionIsToldWithItsBodyDateAndReasonAndLetsPeopleIn() {
    clock.shows("2026-11-30T17:00-06:00");
    ServiceApi.Answer extended = act("extensions", EXTENSION);
    assertThat(extended.status()).as(extended.body()).isEqualTo(201);
    assertThat(extended.at("/closes")).isEqualTo("2026-12-15T23:59:00-06:00");
    ServiceApi.Answer again = act("extensions", EXTENSION);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().at("/acts").size()).isEqualTo(1);
    for (String address : List.of("/", "/convocatoria", "/convocatoria/" + CALL)) {
      assertThat(citizen.get(address).text())
          .as(address)
          .contains(
              "La recepción se amplió hasta el martes 15 de diciembre de 2026",
              "Junta de Gobierno",
              "30 de noviembre de 2026",
              "CD-07",
              "Lo pidieron tres colegios.");
    }
    assertThat(call().at("/acts/0/agreement")).isEqualTo("CD-07");
    TestBroker.Read event =
        TestBroker.await("submission.events", r -> "submission.call-extended.v1".equals(r.type()));
    assertThat(event.key()).isEqualTo(CALL);
    assertThat(event.body())
        .contains("2026-12-15T23:59:00-06:00")
        .doesNotContain("tres colegios", "CD-07");
    clock.shows("2026-12-10T10:00-06:00");
    assertThat(contribute(null).status()).isEqualTo(201);
  }

  @Test
  @Order(5)
  void theDeskSuspendsAndResumes() {
    clock.shows("2026-12-11T10:00-06:00");
    PageReader.Read page = desk.get("/personal/convocatoria");
    assertThat(page.status()).isEqualTo(200);
    PageReader.Filled form = page.form("/personal/convocatoria/" + CALL + "/suspender");
    PageReader.Read refused = desk.send(form.with("act.body", "Junta de Gobierno"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#suspender-act\\.body").val()).isEqualTo("Junta de Gobierno");
    assertThat(refused.page().select(".errors a").eachAttr("href"))
        .containsExactly("#suspender-act.date", "#suspender-act.reason");
    PageReader.Read done =
        desk.send(
            form.with("act.body", "Junta de Gobierno")
                .with("act.date", "11 de diciembre de 2026")
                .with("act.reason", "Por la tormenta."));
    assertThat(done.status()).isEqualTo(303);
    assertThat(contribute(null).at("/title")).contains("suspendida");
    assertThat(citizen.get("/participar").text()).contains("La recepción está suspendida");
    assertThat(citizen.get("/").text())
        .contains("La recepción se suspendió el 11 de diciembre de 2026", "Por la tormenta.");
    assertThat(call().json().at("/suspended").asBoolean()).isTrue();
    clock.shows("2026-12-14T08:00-06:00");
    assertThat(capture("2026-12-12").at("/title")).contains("12 de diciembre de 2026");
    assertThat(capture("2026-12-11").status()).isEqualTo(201);
    assertThat(act("resumption", "{" + ACT + "}").status()).isEqualTo(200);
    assertThat(contribute(null).status()).isEqualTo(201);
    TestBroker.await("submission.events", r -> "submission.call-resumed.v1".equals(r.type()));
  }

  @Test
  @Order(6)
  void anEarlyEndIsAnAct() {
    clock.shows("2026-12-14T12:00-06:00");
    assertThat(fields(act("closing", "{}"))).containsExactly("act");
    ServiceApi.Answer closed = act("closing", "{" + ACT + "}");
    assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    assertThat(closed.at("/closes")).isEqualTo("2026-12-14T12:00:00-06:00");
    assertThat(contribute(null).status()).isEqualTo(409);
    assertThat(act("closing", "{" + ACT + "}").json().at("/acts").size()).isEqualTo(4);
    assertThat(act("closing", "{" + ACT.replace("CD-07", "CD-08") + "}").status()).isEqualTo(409);
  }

  private ServiceApi.Answer act(String what, String body) {
    return api.post("/api/staff/calls/" + CALL + "/" + what, Api.coordinator(), body);
  }

  private ServiceApi.Answer call() {
    return api.get("/api/call", Api.anonymous());
  }

  private ServiceApi.Answer contribute(@Nullable String stamp) {
    return api.contribute(contribution(stamp, false));
  }

  private ServiceApi.Answer capture(@Nullable String stamp) {
    return api.post(
        "/api/staff/contributions",
        Api.coordinator(),
        contribution(stamp, true),
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  private static String contribution(@Nullable String stamp, boolean paper) {
    Map<String, @Nullable Object> own = new HashMap<>();
    own.put("table", "AGU");
    own.put("municipality", "puerto-claro");
    own.put("consent", Map.of("notice", "2026-10-01", "purposes", List.of("process")));
    if (paper) {
      own.put("channel", "paper");
    }
    if (stamp != null) {
      own.put("receivedOn", stamp);
    }
    return Api.contribution(own);
  }

  private static List<String> fields(ServiceApi.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    return answer.json().at("/errors").valueStream().map(e -> e.at("/field").asString()).toList();
  }
}
