package org.convocatoria.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.plan.provenance.SourceType;
import org.convocatoria.plan.provenance.Tracing;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Linking paragraphs to evidence: what may be a source, and what may be quoted. */
@PlanServiceTest
class SourcesTest {

  private static final String ADMITTED = "SOU-000024-2";
  private static final String RECEIVED = "SOU-000025-9";

  private final Api api;
  private final OpenCall process;
  private final Tracing tracing;
  private final String coordinator = Api.as("coordinator");
  private String result = "";
  private String paragraph = "";

  SourcesTest(@LocalServerPort int port, Tracing tracing) {
    this.tracing = tracing;
    this.api = new Api(port);
    this.process = new OpenCall("sources-2014", api);
  }

  @BeforeAll
  void somethingIsKnown() {
    process.open("SUS", "MOV");
    process.admit(
        ADMITTED,
        "SUS",
        "El agua que se estanca",
        "El taller pide encauzar el agua de lluvia\n hacia áreas arboladas.");
    process.receive(RECEIVED);
    result = process.result("SUS", "Aprovechar el agua de lluvia.", ADMITTED);
    paragraph = api.paragraph("SUS", "strategy", "Aprovechar el agua de lluvia.");
  }

  @Test
  void aQuoteMustStandInTheCitedText() {
    ServiceApi.Answer refused =
        api.link(
            paragraph,
            "\"type\":\"cites\",\"folio\":\"%s\",\"quote\":\"drenar el agua\"".formatted(ADMITTED));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("quote");
    assertThat(refused.at("/errors/0/message")).contains("does not say this");
    ServiceApi.Answer linked =
        api.link(
            paragraph,
            "\"type\":\"cites\",\"folio\":\"%s\",\"quote\":\"agua de lluvia hacia áreas\""
                .formatted(ADMITTED));
    assertThat(linked.status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"supports", "cites", "merged-from", "contradicts"})
  void onlyAnAdmittedContributionCanBeASourceOfAnyKind(String type) {
    ServiceApi.Answer refused =
        api.link(paragraph, "\"type\":\"%s\",\"folio\":\"%s\"".formatted(type, RECEIVED));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("folio");
  }

  @Test
  void aResultMustBeKnown() {
    assertThat(
            api.link(paragraph, "\"type\":\"supports\",\"result\":\"nothing\"")
                .at("/errors/0/field"))
        .isEqualTo("result");
    String claim = "\"type\":\"supports\",\"result\":\"" + result + "\"";
    assertThat(api.link(paragraph, claim).status()).isIn(200, 201);
  }

  @Test
  void aSourceIsEitherAContributionOrAResult() {
    assertThat(api.link(paragraph, "\"type\":\"supports\"").status()).isEqualTo(422);
    assertThat(
            api.link(
                    paragraph,
                    "\"type\":\"supports\",\"folio\":\"%s\",\"result\":\"%s\""
                        .formatted(ADMITTED, result))
                .status())
        .isEqualTo(422);
  }

  @Test
  void theSameSourceTwiceAddsNothing() {
    String id = api.paragraph("SUS", "project", "Vivero.");
    String claim = "\"type\":\"supports\",\"folio\":\"%s\"".formatted(ADMITTED);
    ServiceApi.Answer first = api.link(id, claim);
    ServiceApi.Answer again = api.link(id, claim);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void aLinkCanBeTakenAwayByWhoMayWriteThere() {
    String id = api.paragraph("SUS", "project", "Otro vivero.");
    String path = "/api/staff/plan/paragraphs/" + id + "/sources/";
    String n = api.link(id, "\"type\":\"supports\",\"folio\":\"%s\"".formatted(ADMITTED)).at("/id");
    assertThat(api.delete(path + n, Api.leadOf("MOV")).status()).isEqualTo(403);
    assertThat(api.delete(path + n, Api.leadOf("SUS")).status()).isEqualTo(204);
    assertThat(api.delete(path + n, coordinator).status()).isEqualTo(204);
    assertThat(api.delete(path + "99", coordinator).status()).isEqualTo(404);
  }

  @Test
  void aQuoteWhoseTextWasChangedSinceNoLongerHolds() {
    process.admit("SOU-000019-7", "SUS", "Sombra", "Toda obra vial incluya árboles.");
    String id = api.paragraph("SUS", "project", "Árboles en las calles.");
    api.link(id, "\"type\":\"cites\",\"folio\":\"SOU-000019-7\",\"quote\":\"incluya árboles\"");
    assertThat(source(id).at("/quoteHolds").asBoolean()).isTrue();
    assertThat(source(id).at("/quotedVersion").asInt()).isPositive();
    process.say("SOU-000019-7", "Sombra", "Toda obra vial lleve árboles de la región.");
    Waiting.untilTrue("the change is known", () -> !source(id).at("/quoteHolds").asBoolean());
    assertThat(source(id).at("/quote").asString()).isEqualTo("incluya árboles");
  }

  private JsonNode source(String paragraph) {
    for (JsonNode section : api.get("/api/staff/plan", coordinator).json().get("sections")) {
      for (JsonNode each : section.get("paragraphs")) {
        if (each.get("id").asString().equals(paragraph)) {
          return each.at("/sources/0");
        }
      }
    }
    throw new AssertionError("no paragraph " + paragraph);
  }

  @Test
  void whatWasTakenBackIsNoSourceOfTheNextVersion() {
    String folio = "SOU-000051-2";
    process.admit(folio, "SUS", "Retirada después", "Se retira después de ligarla.");
    Source source =
        new Source(
            1, SourceType.SUPPORTS, folio, OpenCall.id(folio), null, null, null, Instant.EPOCH);
    assertThat(tracing.standing(List.of(source))).accepts(source);
    process.withdraw(folio);
    Waiting.untilTrue(
        "the withdrawal is known", () -> !tracing.standing(List.of(source)).test(source));
  }

  @Test
  void whatIsAnsweredNoLongerWaits() {
    String waiting = "/api/staff/plan/evidence?table=SUS&waiting=true";
    String folio = "SOU-000052-9";
    process.admit(folio, "SUS", "Espera respuesta", "Nadie la ha citado.");
    assertThat(api.get(waiting, coordinator).all("/contributions", "folio")).contains(folio);
    api.post(
        "/api/staff/plan/answers",
        coordinator,
        "{\"folios\":[\"%s\"],\"answer\":\"notAccepted\",\"reason\":\"Ya existe.\"}"
            .formatted(folio));
    assertThat(api.get(waiting, coordinator).all("/contributions", "folio")).doesNotContain(folio);
  }

  @Test
  void theTrayFindsAllWordsInAnyOrderAndTellsHowManyThereAre() {
    process.admit("SOU-000063-6", "SUS", "Árboles de mezquite", "Sombra en las plazas.");
    String tray = "/api/staff/plan/evidence?table=SUS&q=";
    for (String typed :
        List.of("plaza%20MEZQUITES%20arbol", "sou0000636", "a%CC%81rbol%20mezquite")) {
      ServiceApi.Answer found = api.get(tray + typed, coordinator);
      assertThat(found.all("/contributions", "folio")).containsExactly("SOU-000063-6");
      assertThat(found.json().at("/total").asLong()).isEqualTo(1);
    }
    assertThat(api.get(tray + "mezquite%20inexistente", coordinator).json().at("/total").asLong())
        .isZero();
    String page = "/api/staff/plan/evidence?q=mezquite&cursor=";
    assertThat(api.get(page + "SOU-000062-0", coordinator).all("/contributions", "folio"))
        .containsExactly("SOU-000063-6");
    assertThat(api.get(page + "SOU-000063-6", coordinator).all("/contributions", "folio"))
        .isEmpty();
  }

  @Test
  void theTrayOffersWhatIsAdmittedAndWhatNoParagraphUses() {
    process.admit("SOU-000031-6", "SUS", "Qué día pasa cada camión", "Para separar la basura.");
    String tray = "/api/staff/plan/evidence?table=SUS";
    assertThat(api.get(tray + "&q=camion", coordinator).all("/contributions", "folio"))
        .containsExactly("SOU-000031-6");
    assertThat(api.get(tray, coordinator).all("/contributions", "folio"))
        .contains(ADMITTED)
        .doesNotContain(RECEIVED);
    String id = api.paragraph("SUS", "project", "Compostas.");
    api.link(id, "\"type\":\"supports\",\"folio\":\"%s\"".formatted(ADMITTED));
    assertThat(api.get(tray + "&unused=true", coordinator).all("/contributions", "folio"))
        .contains("SOU-000031-6")
        .doesNotContain(ADMITTED);
    assertThat(api.get(tray, Api.anonymous()).status()).isEqualTo(401);
  }
}
