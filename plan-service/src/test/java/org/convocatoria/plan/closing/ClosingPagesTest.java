package org.convocatoria.plan.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convocatoria.plan.Api;
import org.convocatoria.plan.OpenCall;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.plan.StaffPages;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Filled;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the first look at what is unanswered to a version and an act; the steps build on it. */
@PlanServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClosingPagesTest {

  private static final String ANSWERS = "/personal/plan/respuestas";
  private static final String GATE = "/personal/plan/revision";
  private static final String CITED = "CLO-000001-1";
  private static final String ONE = "CLO-000002-2";
  private static final String TWO = "CLO-000003-3";
  private static final String FOREIGN = "CLO-000004-4";
  private static final String UNREVIEWED = "CLO-000005-5";

  private final Api api;
  private final OpenCall process;
  private final StaffPages pages;
  private final PageReader coordinator;
  private final PageReader director;
  private String paragraph = "";

  ClosingPagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.process = new OpenCall("closing-2014", api);
    this.pages = new StaffPages(port);
    this.coordinator = pages.as("coordinator");
    this.director = pages.as("director");
  }

  @BeforeAll
  void fiveAreContributed() {
    process.open("SUS", "MOV");
    process.admit(CITED, "MOV", "Un solo pago", "Quisiera pagar una sola vez.");
    process.admit(ONE, "MOV", "Paradas con sombra", "Poner árboles <junto> a las paradas.");
    process.admit(TWO, "MOV", "Rutas de noche", "Que pase un camión de noche.");
    process.admit(FOREIGN, "SUS", "Separar la basura", "Saber qué día pasa.");
    process.receive(UNREVIEWED);
    paragraph = api.paragraph("MOV", "objective", "Que baste un solo pago.");
    api.link(paragraph, "\"type\":\"supports\",\"folio\":\"" + CITED + "\"");
  }

  @Test
  @Order(1)
  void onePageShowsHowFarItIsWhoWaitsTheTextOfOneAndTheAnswerBesideIt() {
    Read page = coordinator.get(ANSWERS + "?ver=" + ONE);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select(".progress-all").text()).isEqualTo("1 de 5 con respuesta");
    assertThat(page.page().select(".progress-parts li").eachText())
        .containsExactly("M. MOV 1 de 3", "M. SUS 0 de 1");
    assertThat(page.page().select(".progress-parts dl").text())
        .contains("Citada en el plan 1", "citar 3", "inicial 1");
    assertThat(page.page().select(".to-answer input").eachAttr("value"))
        .containsExactly(ONE, TWO, FOREIGN);
    assertThat(page.page().select("#lectura").text())
        .contains("Paradas con sombra", "Poner árboles <junto> a las paradas.");
    assertThat(page.page().select("#responder textarea")).hasSize(1);
    assertThat(page.page().select("a[href=#responder-answer]")).hasSize(1);
    assertThat(page.page().select(".pager").text()).contains("1–3 de 3");
  }

  @Test
  @Order(2)
  void readingAnotherTextKeepsWhatWasTickedAndTyped() {
    Filled form =
        coordinator
            .get(ANSWERS)
            .form(ANSWERS)
            .and("folios", TWO)
            .with("reason", "Ya hay una ruta.")
            .with("mostrar", FOREIGN);
    Read page = coordinator.send(form);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("#lectura").text()).contains("Saber qué día pasa.");
    Filled again = page.form(ANSWERS);
    assertThat(again.value("folios")).isEqualTo(TWO);
    assertThat(again.value("reason")).isEqualTo("Ya hay una ruta.");
    assertThat(page.page().select(".to-answer.chosen").text()).contains("Separar la basura");
  }

  @Test
  @Order(3)
  void aListIsNarrowedByTableAndWordsAndALeadBeginsWithTheirOwn() {
    assertThat(folios(coordinator.get(ANSWERS + "?mesa=SUS"))).containsExactly(FOREIGN);
    assertThat(folios(coordinator.get(ANSWERS + "?q=arboles"))).containsExactly(ONE);
    assertThat(folios(pages.leadOf("SUS").get(ANSWERS))).containsExactly(FOREIGN);
    assertThat(folios(pages.leadOf("SUS").get(ANSWERS + "?mesa=todas"))).hasSize(3);
    assertThat(coordinator.get(ANSWERS + "?q=zzz").text()).contains("Nada sin respuesta");
    assertThat(coordinator.get(ANSWERS + "?estado=dadas").text())
        .contains("Todavía no hay respuestas.");
  }

  @Test
  @Order(4)
  void anAnswerWithoutItsReasonIsRefusedAndALeadAnswersNobodyElsesContribution() {
    Filled form = coordinator.get(ANSWERS).form(ANSWERS).and("folios", ONE);
    Read refused = coordinator.send(form.with("answer", "underStudy"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".errors a").eachAttr("href")).contains("#responder-reason");
    assertThat(refused.form(ANSWERS).value("folios")).isEqualTo(ONE);
    Read foreign =
        pages.leadOf("SUS").send(form.with("answer", "notIncluded").with("reason", "No cabe."));
    assertThat(foreign.status()).isEqualTo(403);
    Read reader = pages.as("auditor").get(ANSWERS + "?ver=" + TWO);
    assertThat(reader.page().select("main form[method=post]")).isEmpty();
    assertThat(reader.page().select("#lectura").text()).contains("Que pase un camión de noche.");
    assertThat(pages.as("auditor").send(form).status()).isEqualTo(403);
  }

  @Test
  @Order(5)
  void theGateNamesWhatIsUnansweredAndLeadsToWhatIsMissing() {
    Read page = coordinator.get(GATE);
    assertThat(page.text()).contains("No se puede publicar: 4 aportaciones no tienen respuesta.");
    assertThat(page.page().select("a[href=/personal/aportaciones/" + UNREVIEWED + "]").eachText())
        .contains("Decidir en la revisión inicial");
    assertThat(page.page().select("a[href=" + ANSWERS + "?folio=" + ONE + "]").text())
        .isEqualTo("Responder o citar");
    Read form = coordinator.get(ANSWERS + "?folio=" + ONE);
    assertThat(form.form(ANSWERS).value("folios")).isEqualTo(ONE);
    assertThat(form.page().select("#lectura").text()).contains("Paradas con sombra");
    assertThat(page.page().select("#g-cambios").text())
        .isEqualTo("Qué cambia con la próxima versión");
    assertThat(page.page().select("ins").text()).isEqualTo("Que baste un solo pago.");
    assertThat(pages.as("auditor").get(GATE).page().select("main form")).isEmpty();
  }

  @Test
  @Order(6)
  void publishingWhileTheGateIsClosedShowsTheListAndKeepsTheName() {
    Filled form =
        director.get(GATE).form("/personal/plan/versiones").with("label", "Proyecto de plan");
    Read refused = process.publish(process.received(), () -> director.send(form));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.page().select(".errors").text())
        .isEqualTo("No se puede publicar: 4 aportaciones no tienen respuesta.");
    assertThat(refused.form("/personal/plan/versiones").value("label"))
        .isEqualTo("Proyecto de plan");
  }

  @Test
  @Order(7)
  void oneAnswerGoesToAllFoliosTickedAndTyped() {
    Filled form =
        coordinator
            .get(ANSWERS + "?mesa=MOV")
            .form(ANSWERS)
            .and("folios", ONE)
            .and("folios", TWO)
            .with("more", FOREIGN.toLowerCase(java.util.Locale.ROOT) + ", " + ONE)
            .with("answer", "notIncluded")
            .with("reason", "Queda para la siguiente revisión.");
    Read answered = coordinator.send(form);
    assertThat(answered.status()).isEqualTo(303);
    assertThat(answered.location()).endsWith(ANSWERS + "?mesa=MOV");
    assertThat(answered.notice()).contains("3 aportaciones tienen respuesta.");
    assertThat(coordinator.get(ANSWERS).text())
        .contains("4 de 5 con respuesta", "Todas las aportaciones turnadas están citadas");
    Read given = coordinator.get(ANSWERS + "?estado=dadas");
    assertThat(given.page().select("tbody tr")).hasSize(3);
    assertThat(given.text()).contains("Separar la basura", "la recibieron 3 aportaciones");
    String change = given.page().expectFirst("tbody tr:last-child td:last-child a").attr("href");
    Filled again = coordinator.get(change).form(ANSWERS);
    assertThat(again.value("more")).isEqualTo(FOREIGN);
  }

  @Test
  @Order(8)
  void aVersionIsPublishedAndItsActRecorded() {
    process.settle(UNREVIEWED);
    Filled form = director.get(GATE).form("/personal/plan/versiones").with("label", "Primera");
    Read published = process.publish(process.received(), () -> director.send(form));
    assertThat(published.status()).as(published.text()).isEqualTo(303);
    assertThat(published.notice())
        .hasValueSatisfying(
            said ->
                assertThat(said)
                    .startsWith(
                        "Se publicó la versión 1 del plan. En los próximos minutos se escribe"));
    assertThat(director.send(form).location()).isEqualTo(published.location());
    Read gate = director.get(GATE);
    assertThat(gate.text()).contains("Versión 1", "Primera", "El texto es el de la versión 1.");
    Filled act = gate.form("/personal/plan/actos");
    Read refused = director.send(act.with("body", "Consejo Directivo"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".errors a[href=#acto-date]")).hasSize(1);
    Read recorded =
        director.send(
            act.with("body", "Consejo Directivo")
                .with("session", "Segunda ordinaria")
                .with("date", "2015-02-19")
                .with("agreement", "12/2015")
                .with("subject", "Aprobación"));
    assertThat(recorded.notice()).contains("El acto quedó registrado.");
    assertThat(director.get(GATE).text()).contains("Consejo Directivo", "19 de febrero de 2015");
  }

  @Test
  @Order(9)
  void theNextVersionsChangesAreShownBeforeItIsPublished() {
    ServiceApi.Answer draft = api.get("/api/staff/plan", Api.as("director"));
    String version = draft.at("/sections/2/paragraphs/0/version");
    api.put(
        "/api/staff/plan/paragraphs/" + paragraph,
        Api.as("coordinator"),
        "{\"text\":\"Que baste un boleto.\",\"version\":" + version + "}");
    api.paragraph("ZM", "vision", "Una sola ciudad.");
    Read page = pages.as("auditor").get("/en" + GATE);
    assertThat(page.page().select(".added").text()).isEqualTo("1.1 Una sola ciudad.");
    Element changed = page.page().expectFirst(".changed");
    assertThat(changed.select("del").text()).isEqualTo("solo pago.");
    assertThat(changed.select("mark").text()).isEqualTo("boleto.");
    assertThat(page.text()).contains("Reworded paragraphs", "In version 1");
  }

  private static List<String> folios(Read page) {
    return page.page().select(".to-answer .mono").eachText();
  }
}
