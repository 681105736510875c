package org.convocatoria.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class DraftingTest {

  private static final String PARAGRAPH = "/api/staff/plan/paragraphs/p22";
  private static final String EDIT = "/personal/plan/parrafos/p22";

  private final FakeService plan;
  private final Browser browser;

  DraftingTest(FakePlatform platform, MongoDatabase database, @LocalServerPort int port) {
    this.plan = platform.service(Service.PLAN);
    this.browser = AtTheDesk.as("coordinator", database, port);
  }

  @Test
  void aParagraphIsSavedOverTheVersionItWasReadAt() {
    plan.answer("PUT", PARAGRAPH, Reply.json(200, "{\"id\":\"p22\",\"version\":3}"));
    HttpResponse<String> saved = edit("version", "2", "text", "Otras palabras.", "position", "1");
    assertThat(saved.headers().firstValue("Location")).contains("/personal/plan?parrafo=p22#p-p22");
    assertThat(plan.last(PARAGRAPH).text())
        .contains("\"version\":2", "\"position\":1", "\"text\":\"Otras palabras.\"");
    assertThat(browser.get("/personal/plan?parrafo=p22").body())
        .contains("El párrafo 4.2 se guardó");
  }

  @Test
  void whereSomebodyElseWasQuickerBothWordingsAreShownAndOneIsChosen() {
    plan.answer("PUT", PARAGRAPH, Reply.problem(409, "Otra persona cambió este texto.", "[]"));
    HttpResponse<String> page =
        edit("version", "1", "text", "Que una persona cruce con <un> boleto.");
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains("Lo que usted escribió", "Lo que está guardado", "Dejar lo que está guardado")
        .contains("<mark>&lt;un&gt; boleto.</mark>")
        .contains("Que una persona cruce con &lt;un&gt; boleto.</textarea>")
        .contains("name=\"version\" value=\"2\"");
    plan.answer("PUT", PARAGRAPH, Reply.json(200, "{\"id\":\"p22\",\"version\":3}"));
    assertThat(edit("version", "2", "text", "Lo mío.").statusCode()).isEqualTo(303);
    assertThat(plan.last(PARAGRAPH).text()).contains("\"version\":2", "Lo mío.");
  }

  @Test
  void aPieceOfEvidenceIsCitedInTheChosenParagraphAndThePlaceIsKept() {
    plan.answer(
        "POST",
        "/api/staff/plan/paragraphs/p23/sources",
        Reply.json(201, "{\"id\":3,\"version\":2}"));
    String page = browser.get("/personal/plan?parrafo=p23&q=ruta&sinuso=1").body();
    assertThat(page).contains("Se cita en el párrafo 4.3", "Citar en este párrafo");
    assertThat(plan.last("/api/staff/plan/evidence").query())
        .contains("table=MOV", "q=ruta", "unused=true");
    HttpResponse<String> cited =
        browser.submit(
            page,
            "/personal/plan/parrafos/p23/fuentes",
            "folio",
            "PEM-000102-7",
            "type",
            "contradicts",
            "quote",
            "",
            "parrafo",
            "p23",
            "q",
            "ruta",
            "sinuso",
            "1");
    assertThat(plan.last("/api/staff/plan/paragraphs/p23/sources").text())
        .isEqualTo("{\"type\":\"contradicts\",\"folio\":\"PEM-000102-7\"}");
    assertThat(cited.headers().firstValue("Location"))
        .contains("/personal/plan?parrafo=p23&q=ruta&sinuso=1#p-p23");
  }

  @Test
  void aQuoteThatIsNotInTheTextIsRefusedBesideItsPiece() {
    plan.answer(
        "POST",
        "/api/staff/plan/paragraphs/p23/sources",
        DeskSamples.invalid("quote", "La cita no está en el texto citado."));
    HttpResponse<String> page =
        AtTheDesk.submit(
            browser,
            "/personal/plan",
            "/personal/plan/parrafos/p23/fuentes",
            "folio",
            "PEM-000102-7",
            "type",
            "supports",
            "quote",
            "inventado",
            "parrafo",
            "p23");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("href=\"#citar-PEM-000102-7-quote\">La cita no está en el texto citado.</a>")
        .contains(">inventado</textarea>");
  }

  @Test
  void aLinkThatIsRefusedIsSeenEvenWhereItsPieceIsNotInTheTray() {
    plan.answer(
        "POST",
        "/api/staff/plan/paragraphs/p23/sources",
        DeskSamples.invalid("folio", "No hay una aportación turnada con ese folio."));
    HttpResponse<String> page =
        AtTheDesk.submit(
            browser,
            "/personal/plan",
            "/personal/plan/parrafos/p23/fuentes",
            "folio",
            "PEM-000999-9",
            "type",
            "supports",
            "parrafo",
            "p23");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).containsOnlyOnce("No hay una aportación turnada con ese folio.");
  }

  @Test
  void aSourceIsRemovedAndAContradictionStaysInSight() {
    plan.answer(
        "DELETE",
        PARAGRAPH + "/sources/1",
        new Reply(204, "application/json", new byte[0], Map.of()));
    String page = browser.get("/personal/plan?apartado=MOV").body();
    assertThat(page).contains("class=\"against\"", "Contradice", "la cita ya no está en él");
    HttpResponse<String> removed =
        browser.submit(page, "/personal/plan/parrafos/p22/fuentes/1/quitar", "parrafo", "p22");
    assertThat(removed.statusCode()).isEqualTo(303);
    assertThat(browser.get("/personal/plan?apartado=MOV").body())
        .contains("La fuente se quitó del párrafo.");
  }

  @Test
  void theGateNamesWhatIsUnansweredAndLeadsToWhatIsMissing() {
    String page = browser.get("/personal/plan/revision").body();
    assertThat(page)
        .contains("No se puede publicar: 3 aportaciones no tienen respuesta.")
        .contains("href=\"/personal/aportaciones/PEM-000144-9\">Decidir en la revisión inicial")
        .contains("href=\"/personal/plan/respuestas?folio=PEM-000102-7\">Responder o citar")
        .contains("&lt;b&gt;Encuesta&lt;/b&gt;");
  }

  @Test
  void publishingWhileTheGateIsClosedShowsTheListAndKeepsTheName() {
    plan.answer(
        "POST",
        "/api/staff/plan/versions",
        Reply.problem(409, "No se puede publicar: 3 aportaciones no tienen respuesta.", "[]"));
    HttpResponse<String> page =
        AtTheDesk.submit(
            browser,
            "/personal/plan/revision",
            "/personal/plan/versiones",
            "label",
            "Proyecto para consulta");
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains("No se puede publicar: 3 aportaciones no tienen respuesta.</p>")
        .contains("PEM-000104-1", "value=\"Proyecto para consulta\"");
  }

  @Test
  void oneAnswerGoesToAllFoliosTickedAndTyped() {
    plan.answer("POST", "/api/staff/plan/answers", Reply.json(201, "{\"items\":[]}"));
    String form = browser.get("/personal/plan/respuestas?folio=PEM-000144-9").body();
    assertThat(form).containsPattern("value=\"PEM-000144-9\"\\s+checked=\"checked\"");
    HttpResponse<String> answered =
        browser.submit(
            form,
            "/personal/plan/respuestas",
            "folios",
            "PEM-000144-9",
            "more",
            "pem-000104-1, PEM-000144-9",
            "answer",
            "notIncluded",
            "reason",
            "Queda para la siguiente revisión.");
    assertThat(answered.statusCode()).isEqualTo(303);
    assertThat(plan.last("/api/staff/plan/answers").text())
        .contains("\"folios\":[\"PEM-000144-9\",\"PEM-000104-1\"]")
        .doesNotContain("authority", "\"by\"");
    assertThat(browser.get("/personal/plan/respuestas").body())
        .contains("2 aportaciones tienen respuesta.");
  }

  private HttpResponse<String> edit(String... fields) {
    return AtTheDesk.submit(browser, EDIT, EDIT, withKind(fields));
  }

  private static String[] withKind(String... fields) {
    String[] all = Arrays.copyOf(fields, fields.length + 4);
    all[fields.length] = "kind";
    all[fields.length + 1] = "objective";
    all[fields.length + 2] = "number";
    all[fields.length + 3] = "4.2";
    return all;
  }
}
