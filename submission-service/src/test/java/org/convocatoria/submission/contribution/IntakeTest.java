package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SubmissionTest
class IntakeTest {

  @LocalServerPort int port;
  private final MongoDatabase database;
  private Api api = new Api(0);

  IntakeTest(MongoDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void connect() {
    api = new Api(port);
  }

  @Test
  void aContributionGetsAFolioAndAClaveAndIsTold() {
    ServiceApi.Answer receipt = api.contribute();
    assertThat(receipt.status()).isEqualTo(201);
    assertThat(receipt.at("/folio")).matches("PEM-\\d{6}-\\d");
    assertThat(receipt.at("/state")).isEqualTo("received");
    TestBroker.Read event =
        TestBroker.await(
            "submission.events", r -> r.body() != null && r.body().contains(receipt.at("/folio")));
    assertThat(event.type()).isEqualTo("submission.contribution-received.v1");
    assertThat(event.body()).doesNotContain("Persona de muestra", "example.org", "camiones");
  }

  @Test
  void theSameRequestAgainGetsTheSameAnswer() {
    String key = UUID.randomUUID().toString();
    String body = Api.contribution(Map.of());
    ServiceApi.Answer first =
        api.post("/api/contributions", Api.anonymous(), body, "Idempotency-Key", key);
    ServiceApi.Answer again =
        api.post("/api/contributions", Api.anonymous(), body, "Idempotency-Key", key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void whatWasReceivedInTimeIsAnsweredAlikeAfterTheCallHasClosedAndAfterReview() {
    String key = UUID.randomUUID().toString();
    String body = Api.contribution(Map.of());
    ServiceApi.Answer first =
        api.post("/api/contributions", Api.anonymous(), body, "Idempotency-Key", key);
    admit(first.at("/folio"));
    closes("2014-12-01T00:00:00-06:00");
    try {
      ServiceApi.Answer again =
          api.post("/api/contributions", Api.anonymous(), body, "Idempotency-Key", key);
      assertThat(again.status()).isEqualTo(201);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(api.contribute().status()).isEqualTo(409);
    } finally {
      closes(null);
    }
  }

  @Test
  void beforeAndAfterItsDatesTheCallSaysWhenItReceives() {
    closes("2014-12-01T00:00:00-06:00");
    try {
      assertThat(api.contribute().at("/title"))
          .isEqualTo("La recepción terminó el 1 de diciembre de 2014.");
    } finally {
      closes(null);
    }
    String opened = opens("2044-09-11T00:00:00-05:00");
    try {
      assertThat(api.contribute().status()).isEqualTo(409);
      assertThat(api.contribute().at("/title"))
          .isEqualTo("La recepción empieza el 10 de septiembre de 2044.");
      ServiceApi.Answer english =
          api.post(
              "/api/contributions",
              Api.anonymous(),
              Api.contribution(Map.of()),
              "Idempotency-Key",
              UUID.randomUUID().toString(),
              "Accept-Language",
              "en");
      assertThat(english.at("/title"))
          .isEqualTo("Contributions are received from 10 September 2044.");
    } finally {
      opens(opened);
    }
  }

  @Test
  void aKeyThatIsNoWholeUuidIsRefused() {
    ServiceApi.Answer answer =
        api.post(
            "/api/contributions",
            Api.anonymous(),
            Api.contribution(Map.of()),
            "Idempotency-Key",
            "1-1-1-1-1");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(fields(answer)).containsExactly("Idempotency-Key");
  }

  @Test
  void aTypeThatIsNoneIsNotSupported() {
    assertThat(api.contributeAs("foo", Api.contribution(Map.of())).status()).isEqualTo(415);
    assertThat(api.contributeAs("text/plain", Api.contribution(Map.of())).status()).isEqualTo(415);
  }

  @Test
  void whatCannotBeSearchedForIsLeftOutAndADayThatIsNoneIsRefused() {
    assertThat(queue("q=%00").status()).isEqualTo(200);
    assertThat(api.get("/api/contributions?q=a%00b", Api.anonymous()).status()).isEqualTo(200);
    ServiceApi.Answer earlier = api.get("/api/contributions?asOf=2014-13-01", Api.anonymous());
    assertThat(earlier.status()).isEqualTo(422);
    assertThat(fields(earlier)).containsExactly("asOf");
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    String key = UUID.randomUUID().toString();
    api.post(
        "/api/contributions", Api.anonymous(), Api.contribution(Map.of()), "Idempotency-Key", key);
    ServiceApi.Answer other =
        api.post(
            "/api/contributions",
            Api.anonymous(),
            Api.contribution(Map.of("title", "Otra cosa")),
            "Idempotency-Key",
            key);
    assertThat(other.status()).isEqualTo(422);
  }

  @Test
  void everyWrongFieldIsNamedAndNothingIsKept() {
    String marker = "marca-" + UUID.randomUUID();
    Map<String, @Nullable Object> wrong = new HashMap<>();
    wrong.put("title", "x".repeat(121));
    wrong.put("text", 7);
    wrong.put("matter", null);
    wrong.put("surprise", marker);
    wrong.put("table", "NADA");
    wrong.put("municipality", "atlantis");
    wrong.put("consent", null);
    wrong.put("contributor", Map.of("kind", "nobody", "email", "no-es-un-correo"));
    ServiceApi.Answer answer = api.contribute(Api.contribution(wrong));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(fields(answer))
        .contains(
            "title",
            "text",
            "matter",
            "surprise",
            "contributor.kind",
            "contributor.email",
            "table",
            "municipality",
            "consent");
    assertThat(queue("q=" + marker).json().at("/items").size()).isZero();
  }

  @Test
  void missingConsentAndUnknownTableAreNamed() {
    Map<String, @Nullable Object> wrong = new HashMap<>();
    wrong.put("table", "NADA");
    wrong.put("municipality", "atlantis");
    ServiceApi.Answer answer = api.contribute(Api.contribution(wrong));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(fields(answer)).contains("table", "municipality");
    ServiceApi.Answer without =
        api.contribute(Api.contribution(Map.of("consent", Map.of("notice", "2014-09-11"))));
    assertThat(fields(without)).containsExactly("consent.purposes");
  }

  @Test
  void theWordsOfAnErrorFollowTheReadersLanguage() {
    String body = Api.contribution(Map.of("title", ""));
    ServiceApi.Answer spanish = api.contribute(body);
    ServiceApi.Answer english =
        api.post("/api/contributions", Api.anonymous(), body, "Accept-Language", "en");
    assertThat(spanish.at("/errors/0/message"))
        .isEqualTo("Escriba un título de hasta 120 caracteres.");
    assertThat(english.at("/errors/0/message")).isEqualTo("Write a title of up to 120 characters.");
  }

  @Test
  void aFormThatIsNotOpenOnlineIsAConflict() {
    ServiceApi.Answer answer = api.contribute(Api.contribution(Map.of("form", "proposal-forums")));
    assertThat(answer.status()).isEqualTo(409);
  }

  @Test
  void foliosTakenAtTheSameTimeAreAllDifferent() {
    List<String> folios =
        IntStream.range(0, 120).parallel().mapToObj(_ -> api.contribute().at("/folio")).toList();
    assertThat(folios).doesNotHaveDuplicates();
  }

  @Test
  @Tag("acceptance-19")
  void anUnknownFolioAWrongClaveAndOneNotYetAdmittedAreNotToldApart() {
    ServiceApi.Answer receipt = api.contribute();
    String folio = receipt.at("/folio");
    ServiceApi.Answer unknown = story(Folio.of("PEM", 99_999_999).value(), null);
    ServiceApi.Answer notAdmitted = story(folio, null);
    ServiceApi.Answer wrongClave = story(folio, "AAAA-BBBB-CCCC-DDDD");
    assertThat(List.of(unknown.status(), notAdmitted.status(), wrongClave.status()))
        .containsOnly(404);
    assertThat(notAdmitted.body()).isEqualTo(unknown.body());
    assertThat(wrongClave.body()).isEqualTo(unknown.body());
    assertThat(story(folio, receipt.at("/clave")).status()).isEqualTo(200);
  }

  @Test
  void aFolioAndItsClaveOpenAStoryHoweverTheyWereCopied() {
    ServiceApi.Answer receipt = api.contribute();
    String folio = receipt.at("/folio");
    String clave = receipt.at("/clave");
    for (String copy :
        List.of(
            folio.replace("-", ""),
            folio.replace("-", "%E2%80%91") + ".",
            "Folio:%20" + folio.toLowerCase(Locale.ROOT) + "%C2%A0",
            "%E2%80%8B" + folio.replace("-", "%20"))) {
      ServiceApi.Answer story = story(copy, "Clave: " + clave.replace("-", " ") + ".");
      assertThat(story.status()).as(copy).isEqualTo(200);
      assertThat(story.at("/folio")).isEqualTo(folio);
      assertThat(story.json().at("/owner").isObject()).isTrue();
    }
  }

  @Test
  @Tag("acceptance-36")
  void whatShowsNothingIsRefusedAndWhatNobodySeesIsNotKept() {
    for (String nothing : List.of(" ", "\u00a0", "\u200b", "\u3164", "\u2800", "\u0000")) {
      ServiceApi.Answer refused = api.contribute(Api.contribution(Map.of("title", nothing)));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(fields(refused)).containsExactly("title");
    }
    ServiceApi.Answer receipt =
        api.contribute(
            Api.contribution(
                Map.of(
                    "title",
                    "n\u0303".repeat(120),
                    "text",
                    "abc\r\n".repeat(1999) + "abcd\u0002\uffff",
                    "municipality",
                    "\u00a0")));
    assertThat(receipt.status()).isEqualTo(201);
    ServiceApi.Answer story = story(receipt.at("/folio"), receipt.at("/clave"));
    assertThat(story.at("/title")).isEqualTo("ñ".repeat(120));
    assertThat(story.at("/text")).isEqualTo("abc\n".repeat(1999) + "abcd");
  }

  @Test
  @Tag("acceptance-19")
  void anAdmittedFolioAloneShowsNoPersonalData() {
    ServiceApi.Answer receipt = api.contribute();
    String folio = receipt.at("/folio");
    admit(folio);
    ServiceApi.Answer open = story(folio, null);
    assertThat(open.at("/state")).isEqualTo("admitted");
    assertThat(open.body())
        .contains("camiones")
        .doesNotContain("Persona de muestra", "example.org");
    assertThat(story(folio, receipt.at("/clave")).body()).contains("muestra26@example.org");
  }

  @Test
  void withdrawingTakesTheTextOffTheRegistryAndTheTopic() {
    ServiceApi.Answer receipt = api.contribute();
    String folio = receipt.at("/folio");
    admit(folio);
    ServiceApi.Answer withdrawn =
        api.post(
            "/api/folios/" + folio + "/withdrawal",
            Api.anonymous(),
            "",
            "Convocatoria-Clave",
            receipt.at("/clave"));
    assertThat(withdrawn.at("/state")).isEqualTo("withdrawn");
    assertThat(api.get("/api/contributions/" + folio, Api.anonymous()).status()).isEqualTo(404);
    String key =
        TestBroker.await("submission.texts", r -> r.body() != null && r.body().contains(folio))
            .key();
    TestBroker.await("submission.texts", r -> r.key().equals(key) && r.body() == null);
  }

  @Test
  @Tag("acceptance-35")
  void aStoryOnlyGrows() {
    ServiceApi.Answer receipt = api.contribute();
    String folio = receipt.at("/folio");
    String clave = receipt.at("/clave");
    List<String> told = steps(folio, clave);
    for (String tables : List.of("[\"MOV\"]", "[\"URB\",\"SOC\"]", "[\"MOV\"]")) {
      assertThat(admit(folio, tables).status()).isEqualTo(200);
      List<String> now = steps(folio, clave);
      assertThat(now).hasSize(told.size() + 1).containsSubsequence(told);
      told = now;
    }
    api.post(
        "/api/folios/" + folio + "/withdrawal", Api.anonymous(), "", "Convocatoria-Clave", clave);
    assertThat(steps(folio, clave)).hasSize(told.size() + 1).containsSubsequence(told);
  }

  private List<String> steps(String folio, String clave) {
    return story(folio, clave).json().at("/steps").valueStream().map(JsonNode::toString).toList();
  }

  @Test
  void onlyTheCoordinationReviews() {
    String folio = api.contribute().at("/folio");
    String path = "/api/staff/contributions/" + folio + "/admission";
    assertThat(api.post(path, Api.anonymous(), "{\"tables\":[\"MOV\"]}").status()).isEqualTo(401);
    assertThat(
            api.post(
                    path,
                    org.convocatoria.test.TestTokens.staff("submission", "auditor"),
                    "{\"tables\":[\"MOV\"]}")
                .status())
        .isEqualTo(403);
    assertThat(admit(folio).status()).isEqualTo(200);
  }

  @Test
  void aDecisionIsAuditedWithWhoAndWhatChanged() {
    String folio = api.contribute().at("/folio");
    admit(folio);
    JsonNode entry =
        org.convocatoria.test.Waiting.until(
            "an audit entry for the admission",
            () ->
                api.get("/api/staff/audit", Api.coordinator())
                    .json()
                    .at("/items")
                    .valueStream()
                    .filter(e -> e.at("/after/folio").asString().equals(folio))
                    .findFirst());
    assertThat(entry.at("/actor").asString()).isEqualTo("test-coordinator");
    assertThat(entry.at("/before/status").asString()).isEqualTo("received");
    assertThat(entry.at("/after/status").asString()).isEqualTo("admitted");
  }

  @Test
  void anAuditorSeesTheFileWithoutPersonalData() {
    String folio = api.contribute().at("/folio");
    String path = "/api/staff/contributions/" + folio;
    String auditor = org.convocatoria.test.TestTokens.staff("submission", "auditor");
    assertThat(api.get(path, auditor).body()).doesNotContain("example.org");
    assertThat(api.get(path, Api.coordinator()).body()).contains("example.org");
  }

  @Test
  void anAuditorOpensAPersonOnlyWithAReasonWhichIsKept() {
    String folio = api.contribute().at("/folio");
    String path = "/api/staff/contributions/" + folio + "/person";
    String auditor = org.convocatoria.test.TestTokens.staff("submission", "auditor");
    ServiceApi.Answer without = api.post(path, auditor, "{}");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.body()).contains("reason").doesNotContain("example.org");
    String reason = "Queja 12 sobre " + folio;
    ServiceApi.Answer with = api.post(path, auditor, "{\"reason\":\"" + reason + "\"}");
    assertThat(with.status()).isEqualTo(200);
    assertThat(with.body()).contains("example.org");
    assertThat(api.get("/api/staff/audit?subject=" + folio, auditor).body())
        .contains("person-opened", reason)
        .doesNotContain("example.org");
    assertThat(api.post(path, Api.coordinator(), "{\"reason\":\"" + reason + "\"}").status())
        .isEqualTo(403);
  }

  @Test
  void aTablesLeadReadsTheNameAndNoAddress() {
    String folio = api.contribute().at("/folio");
    String path = "/api/staff/contributions/" + folio;
    api.post(path + "/admission", Api.coordinator(), "{\"tables\":[\"MOV\"]}");
    String lead = org.convocatoria.test.TestTokens.tableLead("submission", "MOV");
    ServiceApi.Answer read = api.get(path, lead);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.at("/contributor/name")).isNotEmpty();
    assertThat(read.body()).doesNotContain("example.org");
    assertThat(read.at("/contributor/telephone")).isIn("", "null");
    assertThat(api.get(path, Api.coordinator()).body()).contains("example.org");
  }

  @Test
  void metricsAreForTheScraperOnly() {
    assertThat(api.get("/actuator/prometheus", Api.coordinator()).status()).isEqualTo(404);
    ServiceApi.Answer metrics = api.get("/actuator/prometheus", "metrics-token-of-the-test");
    assertThat(metrics.status()).isEqualTo(200);
    assertThat(metrics.body()).contains("convocatoria_outbox_depth");
  }

  private void closes(@Nullable String when) {
    database.getCollection("calls").updateMany(new Document(), changed("closes", when));
  }

  /** Sets when the call opens; returns when it did before. */
  private String opens(String when) {
    Document before =
        database.getCollection("calls").findOneAndUpdate(new Document(), changed("opens", when));
    return java.util.Objects.requireNonNull(before).getString("opens");
  }

  /** Like every change it makes a version of its own. */
  private static Bson changed(String field, @Nullable String when) {
    return Updates.combine(Updates.set(field, when), Updates.inc("version", 1L));
  }

  private ServiceApi.Answer admit(String folio) {
    return admit(folio, "[\"MOV\"]");
  }

  private ServiceApi.Answer admit(String folio, String tables) {
    return api.post(
        "/api/staff/contributions/" + folio + "/admission",
        Api.coordinator(),
        "{\"tables\":" + tables + "}");
  }

  private ServiceApi.Answer queue(String query) {
    return api.get("/api/staff/contributions?" + query, Api.coordinator());
  }

  private ServiceApi.Answer story(String folio, @Nullable String clave) {
    return clave == null
        ? api.get("/api/folios/" + folio, Api.anonymous())
        : api.get("/api/folios/" + folio, Api.anonymous(), "Convocatoria-Clave", clave);
  }

  private static List<String> fields(ServiceApi.Answer answer) {
    return answer.json().at("/errors").valueStream().map(e -> e.at("/field").asString()).toList();
  }
}
