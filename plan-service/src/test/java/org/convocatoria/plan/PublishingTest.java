package org.convocatoria.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One process from contributions to two published versions; the steps build on each other. */
@PlanServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishingTest {

  private static final String SINGLE_FARE = "PUB-000026-3";
  private static final String SCHEDULES = "PUB-000007-1";
  private static final String RESERVES = "PUB-000033-9";
  private static final String TOURISM = "PUB-000035-2";
  private static final String UNREVIEWED = "PUB-000040-0";
  private static final String DISMISSED = "PUB-000041-7";
  private static final String FORWARDED = "PUB-000042-4";

  private final Api api;
  private final OpenCall process;
  private final List<String> paragraphs = new ArrayList<>();

  PublishingTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.process = new OpenCall("publishing-2014", api);
  }

  @BeforeAll
  void somethingIsContributed() {
    process.open("URB", "MOV");
    process.admit(
        SINGLE_FARE,
        "MOV",
        "Un solo pago",
        "Para ir a trabajar pago dos camiones;\nquisiera pagar una sola vez.");
    process.admit(SCHEDULES, "MOV", "Recorridos autorizados", "Listado de muestra de rutas.");
    process.admit(RESERVES, "URB", "Más reservas de suelo", "Pedimos ampliar la reserva.");
    process.admit(TOURISM, "URB", "Ruta turística", "Una ruta de un día.");
    process.receive(UNREVIEWED);
    process.dismiss(DISMISSED);
    process.forward(FORWARDED);
    String result = process.result("MOV", "Que una persona cruce con un solo pago.", SCHEDULES);
    String objective = api.paragraph("MOV", "objective", "Que baste un solo pago.");
    String prognosis = api.paragraph("URB", "prognosis", "Habrá más baldíos.");
    link(objective, "supports", SINGLE_FARE, ",\"quote\":\"dos camiones; quisiera pagar\"");
    assertThat(api.link(objective, "\"type\":\"supports\",\"result\":\"" + result + "\"").status())
        .isEqualTo(201);
    link(prognosis, "contradicts", RESERVES, "");
    paragraphs.addAll(List.of(objective, prognosis));
  }

  @Test
  @Order(1)
  void beforeTheFirstVersionThePublicSeesNothingOfTheDraft() {
    ServiceApi.Answer plan = api.get("/api/plan");
    assertThat(plan.status()).isEqualTo(200);
    assertThat(plan.json().get("version").isNull()).isTrue();
    assertThat(plan.json().get("sections")).isEmpty();
    assertThat(api.get("/api/plan/paragraphs/" + paragraphs.getFirst() + "/sources").status())
        .isEqualTo(404);
    assertThat(api.get("/api/contributions/" + SINGLE_FARE + "/uses").json().get("items"))
        .isEmpty();
  }

  @Test
  @Order(2)
  void aCountThatIsHigherThanWhatIsKnownKeepsTheGateClosed() {
    ServiceApi.Answer refused = process.publish(process.received() + 1);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type")).endsWith(":not-yet-known");
    assertThat(refused.json().get("notYetKnown").asBoolean()).isTrue();
    assertThat(refused.json().get("ready").asBoolean()).isFalse();
  }

  @Test
  @Order(3)
  void theGateNamesWhoeverIsWithoutReviewUseOrAnswer() {
    ServiceApi.Answer refused = process.publish(process.received());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type")).endsWith(":unanswered");
    assertThat(refused.json().get("notYetKnown").asBoolean()).isFalse();
    assertThat(refused.all("/unanswered", "folio"))
        .containsExactly(SCHEDULES, RESERVES, TOURISM, UNREVIEWED);
    assertThat(refused.all("/unanswered", "missing"))
        .containsExactly("answer", "answer", "answer", "review");
    assertThat(refused.at("/unanswered/1/title")).isEqualTo("Más reservas de suelo");
    assertThat(refused.at("/title")).contains("4 contributions");
    assertThat(api.get("/api/staff/plan/gate", Api.as("auditor")).all("/unanswered", "folio"))
        .containsExactly(SCHEDULES, RESERVES, TOURISM, UNREVIEWED);
  }

  @Test
  @Order(4)
  void onceEverybodyIsAnsweredAVersionAppearsAtOnce() {
    everybodyIsAnswered();
    String key = UUID.randomUUID().toString();
    ServiceApi.Answer published = process.publish(process.received(), "Idempotency-Key", key);
    assertThat(published.status()).as(published.body()).isEqualTo(201);
    assertThat(published.at("/id")).isEqualTo("publishing-2014:version:1");
    ServiceApi.Answer plan = api.get("/api/plan");
    assertThat(plan.at("/version/n")).isEqualTo("1");
    assertThat(plan.at("/version/label")).isEqualTo("De prueba");
    assertThat(plan.at("/sections/2/paragraphs/0/number")).isEqualTo("3.1");
    assertThat(plan.json().at("/sections/2/paragraphs/0/sources"))
        .isEqualTo(json("{\"contributions\":2,\"results\":1,\"contradictions\":0}"));
    assertThat(plan.json().get("answers"))
        .isEqualTo(
            json(
                """
                {"cited":2,"notAccepted":1,"notIncluded":1,"forwarded":1,"underStudy":0,
                 "notAdmitted":2}"""));
    ServiceApi.Answer repeated =
        api.post("/api/staff/plan/versions", Api.as("director"), "{}", "Idempotency-Key", key);
    assertThat(repeated.at("/version")).isEqualTo("1");
  }

  @Test
  @Order(5)
  void theOtherServicesHearOfTheVersionAndOfEachParagraph() {
    TestBroker.Read version =
        TestBroker.await("plan.events", read -> read.key().equals("publishing-2014:version:1"));
    assertThat(version.type()).isEqualTo("plan.version-published.v1");
    assertThat(json(version.body()).at("/state/paragraphs").asInt()).isEqualTo(2);
    TestBroker.Read paragraph =
        TestBroker.await("plan.events", read -> read.key().equals(paragraphs.getFirst()));
    assertThat(paragraph.type()).isEqualTo("plan.paragraph-published.v1");
    JsonNode state = json(paragraph.body()).get("state");
    assertThat(state.get("number").asString()).isEqualTo("3.1");
    assertThat(state.at("/sources/0"))
        .isEqualTo(json("{\"type\":\"supports\",\"folio\":\"" + SINGLE_FARE + "\"}"));
    TestBroker.Read text =
        TestBroker.await("plan.texts", read -> read.key().equals(paragraphs.getFirst()));
    assertThat(json(text.body()).at("/state/text").asString()).isEqualTo("Que baste un solo pago.");
    TestBroker.Read answer =
        TestBroker.await("plan.texts", read -> read.key().endsWith(":answer:" + TOURISM));
    assertThat(json(answer.body()).at("/state/text").asString()).isEqualTo("Quedó en sexto lugar.");
  }

  @Test
  @Order(6)
  @Tag("acceptance-30")
  void everySourceLinkResolvesBothWays() {
    List<String> links = new ArrayList<>();
    for (String paragraph : paragraphs) {
      ServiceApi.Answer sources = api.get("/api/plan/paragraphs/" + paragraph + "/sources");
      assertThat(sources.status()).isEqualTo(200);
      for (JsonNode source : sources.json().get("sources")) {
        if (source.has("folio")) {
          links.add(paragraph + " " + source.get("folio").asString());
        }
      }
    }
    assertThat(links).hasSize(3);
    for (String link : links) {
      String folio = link.substring(link.indexOf(' ') + 1);
      assertThat(api.get("/api/contributions/" + folio + "/uses").all("/items", "paragraph"))
          .contains(link.substring(0, link.indexOf(' ')));
    }
    JsonNode used = api.get("/api/contributions/" + RESERVES + "/uses").json();
    assertThat(used.at("/items/0/type").asString()).isEqualTo("contradicts");
    assertThat(used.at("/answer/answer").asString()).isEqualTo("notAccepted");
    assertThat(used.at("/answer/common").asInt()).isEqualTo(1);
  }

  @Test
  @Order(7)
  void sourcesShowWhatIsQuotedAndWhichResultSpeaks() {
    ServiceApi.Answer sources =
        api.get("/api/plan/paragraphs/" + paragraphs.getFirst() + "/sources");
    assertThat(sources.at("/sources/0/quote")).isEqualTo("dos camiones; quisiera pagar");
    assertThat(sources.json().at("/sources/0/quoteHolds").asBoolean()).isTrue();
    assertThat(sources.at("/sources/0/title")).isEqualTo("Un solo pago");
    assertThat(sources.at("/sources/1/result/number")).isEqualTo("MOV-1");
    assertThat(sources.at("/paragraph/sectionName/en")).isEqualTo("Table MOV");
  }

  @Test
  @Order(8)
  void whoWasNotAdmittedIsUnknownToThePublic() {
    assertThat(api.get("/api/contributions/" + DISMISSED + "/uses").status()).isEqualTo(404);
    assertThat(api.get("/api/contributions/" + FORWARDED + "/uses").status()).isEqualTo(404);
    assertThat(api.get("/api/contributions/PUB-999999-9/uses").status()).isEqualTo(404);
  }

  @Test
  @Order(9)
  void aSecondVersionLeavesTheFirstAsItWas() {
    String changed = "Que un solo pago baste en toda la zona.";
    String path = "/api/staff/plan/paragraphs/" + paragraphs.getFirst();
    String version =
        api.get("/api/staff/plan", Api.as("director")).at("/sections/2/paragraphs/0/version");
    assertThat(
            api.put(
                    path,
                    Api.as("coordinator"),
                    "{\"text\":\"" + changed + "\",\"version\":" + version + "}")
                .status())
        .isEqualTo(200);
    String vision = api.paragraph("ZM", "vision", "Una sola ciudad.");
    assertThat(api.get("/api/plan").body()).doesNotContain(changed).doesNotContain(vision);
    ServiceApi.Answer published = process.publish(process.received());
    assertThat(published.at("/version")).as(published.body()).isEqualTo("2");
    assertThat(api.get("/api/plan/versions/1").body()).doesNotContain(changed);
    ServiceApi.Answer difference = api.get("/api/plan/versions/1/diff/2");
    assertThat(difference.all("/added", "id")).containsExactly(vision);
    assertThat(difference.at("/changed/0/before")).isEqualTo("Que baste un solo pago.");
    assertThat(difference.at("/changed/0/after")).isEqualTo(changed);
    assertThat(api.get("/api/plan/versions/9").status()).isEqualTo(404);
    assertThat(api.get("/api/plan/versions/nine").status()).isEqualTo(404);
    assertThat(api.delete(path, Api.as("coordinator")).status()).isEqualTo(409);
  }

  private void everybodyIsAnswered() {
    process.settle(UNREVIEWED);
    link(paragraphs.getFirst(), "cites", SCHEDULES, "");
    answer(RESERVES, "notAccepted", "Primero los baldíos.");
    answer(TOURISM, "notIncluded", "Quedó en sexto lugar.");
  }

  private void link(String paragraph, String type, String folio, String more) {
    String claim = "\"type\":\"%s\",\"folio\":\"%s\"%s".formatted(type, folio, more);
    assertThat(api.link(paragraph, claim).status()).isEqualTo(201);
  }

  private void answer(String folio, String kind, String reason) {
    String body =
        "{\"folios\":[\"%s\"],\"answer\":\"%s\",\"reason\":\"%s\"}".formatted(folio, kind, reason);
    assertThat(api.answer(body).status()).isEqualTo(201);
  }

  private static JsonNode json(@org.jspecify.annotations.Nullable String text) {
    return JsonMapper.builder().build().readTree(text == null ? "null" : text);
  }
}
