package org.convocatoria.plan.version.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.convocatoria.plan.Api;
import org.convocatoria.plan.OpenCall;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.plan.StaffPages;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.Waiting;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The plan as everybody reads it, from before its first version on. */
@PlanServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanPagesTest {

  private static final String FOR = "REA-000001-1";
  private static final String AGAINST = "REA-000002-2";

  private final Api api;
  private final OpenCall process;
  private final PageReader everybody;
  private String paragraph = "";

  PlanPagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.process = new OpenCall("reading-2014", api);
    this.everybody = new StaffPages(port).everybody();
  }

  @Test
  @Order(1)
  void beforeTheFirstVersionThePlanSaysSo() {
    process.open("SUS", "MOV");
    Waiting.untilTrue(
        "the frame names the call",
        () -> everybody.get("/plan").page().select("h1").text().equals("Plan de muestra"));
    Read page = everybody.get("/plan");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("El plan todavía no se publica.", "Instituto de muestra");
    assertThat(everybody.get("/en/plan").text()).contains("The plan has not been published yet.");
  }

  @Test
  @Order(2)
  void thePlanShowsEveryParagraphWithItsSourcesAndQuotes() {
    aVersionIsPublished();
    Read page = everybody.get("/plan");
    assertThat(page.text())
        .contains("Versión 1, publicada el", "1 aportación · 1 resultado", "1 en contra")
        .contains("En esta versión son 2.");
    Element shown = page.page().expectFirst("[id=" + paragraph + "]");
    assertThat(shown.select("details blockquote").text()).isEqualTo("una sola vez");
    assertThat(shown.select(".source-kind").eachText())
        .containsExactly("Lo sustenta", "Lo sustenta", "Postura contraria");
    assertThat(shown.select("a[href=/folio/" + FOR + "]")).hasSize(1);
    assertThat(shown.select("a[href=/talleres/t2#MOV-1]").text()).isEqualTo("Resultado MOV-1");
    assertThat(page.text()).contains("Viajes con un solo pago: de 0 a 35.5 en 2040");
    assertThat(everybody.get("/en/plan").text()).contains("from 0 to 35.5 in 2040");
  }

  @Test
  @Order(3)
  void onPaperEachParagraphNamesItsSourcesByTitleAndFolio() {
    Read page = everybody.get("/plan");
    Element shown = page.page().expectFirst("[id=" + paragraph + "]");
    assertThat(shown.select(".on-paper").text())
        .isEqualTo(
            "Fuentes: Lo sustenta: «Un solo pago» %s; Lo sustenta: Resultado MOV-1;".formatted(FOR)
                + " Postura contraria: «Que cada quien pague» %s.".formatted(AGAINST));
    assertThat(page.page().select("header .on-paper").text()).isEqualTo("Instituto de muestra");
  }

  @Test
  @Order(4)
  void aParagraphHasAPageOfItsOwnInBothLanguages() {
    Read page = everybody.get("/plan/parrafos/" + paragraph);
    assertThat(page.page().select("h1").text()).isEqualTo("Párrafo 3.1");
    assertThat(page.text()).contains("Mesa MOV", "Versión 1 del plan", "De dónde salió", FOR);
    assertThat(everybody.get("/en/plan/parrafos/" + paragraph).text())
        .contains("Paragraph 3.1", "Table MOV", "Against");
    Read unknown = everybody.get("/plan/parrafos/nada");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.page().select("h1")).hasSize(1);
  }

  @Test
  @Order(5)
  void aPassageThatIsGoneFromItsTextAndAContributionThatIsWithdrawnAreSaidToBe() {
    process.say(FOR, "Un solo pago", "Otra cosa.");
    process.withdraw(AGAINST);
    Waiting.untilTrue(
        "the page knows",
        () ->
            everybody
                .get("/en/plan/parrafos/" + paragraph)
                .text()
                .contains("This passage changed after it was quoted."));
    Waiting.untilTrue(
        "the withdrawal is known",
        () -> !everybody.get("/plan").text().contains("Que cada quien pague"));
    assertThat(everybody.get("/plan").text()).contains("una aportación retirada");
  }

  @Test
  @Order(6)
  void aLongPlanLeadsFromEachParagraphToItsSources() {
    IntStream.range(0, PlanPages.WITH_SOURCES)
        .forEach(
            n -> {
              String id = api.paragraph("SUS", "project", "Proyecto " + n);
              api.link(id, "\"type\":\"supports\",\"folio\":\"" + FOR + "\"");
            });
    assertThat(process.publish(process.received()).status()).isEqualTo(201);
    Read page = everybody.get("/plan");
    assertThat(page.page().select(".paragraph details")).isEmpty();
    assertThat(page.page().select(".elsewhere a[href=/plan/parrafos/" + paragraph + "]"))
        .hasSize(1);
    assertThat(page.page().select(".on-paper").text()).contains("/plan/parrafos/" + paragraph);
  }

  @Test
  @Order(7)
  void anEarlierVersionHasAPageOfItsOwnThatLeadsToTheNewest() {
    Read first = everybody.get("/plan/versions/1");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.text())
        .contains("Versión 1, publicada el", "Hay una versión más reciente: la 2,")
        .contains("Que baste un solo pago.")
        .doesNotContain("Proyecto 0");
    assertThat(first.page().select(".plan > header a").eachAttr("href"))
        .containsExactly("/plan", "/plan/versions/1/diff/2");
    assertThat(first.page().select("a.para").eachAttr("href"))
        .containsExactly("/plan/versions/1/parrafos/" + paragraph);
    Read english = everybody.get("/en/plan/versions/1");
    assertThat(english.text()).contains("There is a newer version: version 2,");
    assertThat(english.page().select(".plan > header a").eachAttr("href"))
        .containsExactly("/en/plan", "/en/plan/versions/1/diff/2");
    Read newest = everybody.get("/plan/versions/2");
    assertThat(newest.text()).contains("Versión 2, publicada el").doesNotContain("más reciente");
  }

  @Test
  @Order(8)
  void thePlanListsItsVersionsAndWhatEachChanged() {
    assertThat(everybody.get("/plan").page().select("#versiones + ul a").eachAttr("href"))
        .containsExactly("/plan/versions/2", "/plan/versions/1/diff/2", "/plan/versions/1");
    Read difference = everybody.get("/plan/versions/1/diff/2");
    assertThat(difference.page().select("h1").text())
        .isEqualTo("De la versión 1 a la versión 2 del plan");
    assertThat(difference.page().select(".added ins")).hasSize(PlanPages.WITH_SOURCES);
    assertThat(difference.text()).contains("Párrafos nuevos").doesNotContain("otra redacción");
    assertThat(everybody.get("/en/plan/versions/2/diff/1").text())
        .contains("From version 2 to version 1 of the plan", "Paragraphs that are gone");
    assertThat(everybody.get("/plan/versions/2/diff/2").text())
        .contains("Ambas versiones dicen lo mismo.");
  }

  @Test
  @Order(9)
  void aParagraphOfAnEarlierVersionSaysSoAndLeadsToTheNewestOne() {
    Read page = everybody.get("/plan/versions/1/parrafos/" + paragraph);
    assertThat(page.text()).contains("Así está en la versión 1 del plan.", "De dónde salió", FOR);
    assertThat(page.page().select(".note a").eachAttr("href"))
        .containsExactly("/plan/parrafos/" + paragraph);
    assertThat(page.page().select(".eyebrow a").attr("href"))
        .isEqualTo("/plan/versions/1#" + paragraph);
    assertThat(everybody.get("/plan/parrafos/" + paragraph).text())
        .contains("Versión 2 del plan")
        .doesNotContain("Así está");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/plan/versions/0",
        "/plan/versions/3",
        "/plan/versions/uno",
        "/plan/versions/1/diff/3",
        "/en/plan/versions/2/parrafos/nada"
      })
  @Order(10)
  void aVersionThatThereIsNotIsNotFound(String address) {
    Read page = everybody.get(address);
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.page().select("h1")).hasSize(1);
  }

  private void aVersionIsPublished() {
    process.admit(FOR, "MOV", "Un solo pago", "Quisiera pagar una sola vez.");
    process.admit(AGAINST, "MOV", "Que cada quien pague", "Cada camión cobra lo suyo.");
    String result = process.result("MOV", "Que una persona cruce con un solo pago.", FOR);
    paragraph =
        api.post(
                "/api/staff/plan/paragraphs",
                Api.as("coordinator"),
                """
                {"section":"MOV","kind":"objective","text":"Que baste un solo pago.",
                 "indicator":{"name":"Viajes con un solo pago","base":0,"goal":35.5,"year":2040}}\
                """)
            .at("/id");
    api.link(
        paragraph,
        "\"type\":\"supports\",\"folio\":\"%s\",\"quote\":\"una sola vez\"".formatted(FOR));
    api.link(paragraph, "\"type\":\"supports\",\"result\":\"" + result + "\"");
    api.link(paragraph, "\"type\":\"contradicts\",\"folio\":\"" + AGAINST + "\"");
    api.answer(
        "{\"folios\":[\"%s\"],\"answer\":\"notAccepted\",\"reason\":\"Un solo pago.\"}"
            .formatted(AGAINST));
    assertThat(process.publish(process.received()).status()).isEqualTo(201);
  }
}
