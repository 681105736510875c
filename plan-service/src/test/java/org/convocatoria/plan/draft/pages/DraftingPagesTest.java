package org.convocatoria.plan.draft.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.convocatoria.plan.Api;
import org.convocatoria.plan.OpenCall;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.plan.StaffPages;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Filled;
import org.convocatoria.test.PageReader.Read;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk's drafting page: the index, the text, and the tray of evidence. */
@PlanServiceTest
class DraftingPagesTest {

  private static final String PAGE = "/personal/plan";
  private static final String PIECE = "PAG-000001-1";
  private static final String LONG = "PAG-000002-2";
  private static final String WORDS = "Dar cruces seguros a quien camina.";

  private final Api api;
  private final OpenCall process;
  private final StaffPages pages;
  private final PageReader coordinator;
  private String paragraph = "";
  private String other = "";

  DraftingPagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.process = new OpenCall("drafting-pages-2014", api);
    this.pages = new StaffPages(port);
    this.coordinator = pages.as("coordinator");
  }

  @BeforeAll
  void somethingIsKnown() {
    process.open("SUS", "MOV");
    process.admit(PIECE, "MOV", "Cruces <b>seguros</b>", WORDS);
    process.admit(LONG, "MOV", "Un texto largo", "Una frase que se repite. ".repeat(30) + "Final.");
    process.result("MOV", "Que una persona cruce con un solo pago.", PIECE);
  }

  @BeforeEach
  void twoParagraphs() {
    paragraph = api.paragraph("MOV", "objective", "Que baste un solo pago.");
    other = api.paragraph("MOV", "strategy", "Dar sombra en las paradas.");
  }

  @Test
  void theIndexTellsWhatHasSourcesAndWhatIsToBeLookedAt() {
    api.link(paragraph, "\"type\":\"supports\",\"folio\":\"" + PIECE + "\"");
    Read page = coordinator.get(PAGE + "?apartado=MOV");
    assertThat(page.status()).isEqualTo(200);
    Element index = page.page().expectFirst("nav.draft-index");
    assertThat(index.select("a[href=#p-" + paragraph + "]").text()).contains("✓");
    assertThat(index.select("a[href=#p-" + other + "]").text()).contains("⚠", "revisar");
    assertThat(index.select("a[aria-current=page]").text()).contains("3", "Mesa MOV", "⚠");
  }

  @Test
  void aPieceOfEvidenceIsCitedInTheChosenParagraphAndThePlaceIsKept() {
    Read page = coordinator.get(PAGE + "?parrafo=" + paragraph + "&q=largo&sinuso=1");
    assertThat(page.text()).contains("Se cita en el párrafo", "Que baste un solo pago.");
    assertThat(page.page().select(".draft-p.chosen").attr("id")).isEqualTo("p-" + paragraph);
    Filled form = citing(page, LONG).with("type", "contradicts");
    Read cited = coordinator.send(form);
    assertThat(cited.status()).isEqualTo(303);
    assertThat(cited.location())
        .endsWith(PAGE + "?parrafo=" + paragraph + "&q=largo&sinuso=1#p-" + paragraph);
    assertThat(cited.notice()).hasValueSatisfying(n -> assertThat(n).contains(LONG));
    Element source = sources(coordinator.get(PAGE + "?parrafo=" + paragraph), paragraph);
    assertThat(source.select("li.against").text()).contains("Postura contraria", LONG);
  }

  @Test
  void aSourceSupportsItsParagraph() {
    api.link(paragraph, "\"type\":\"supports\",\"folio\":\"" + PIECE + "\"");
    Element source = sources(coordinator.get(PAGE + "?parrafo=" + paragraph), paragraph);
    assertThat(source.text()).contains("Lo sustenta", "Cruces <b>seguros</b>", PIECE);
    assertThat(source.select("b")).isEmpty();
  }

  @Test
  void aQuoteThatIsNotInTheTextIsRefusedBesideItsPiece() {
    Read page = coordinator.get(PAGE + "?parrafo=" + paragraph);
    Read refused = coordinator.send(citing(page, PIECE).with("quote", "inventado"));
    assertThat(refused.status()).isEqualTo(422);
    Element piece = refused.page().expectFirst("#f-" + PIECE);
    assertThat(piece.select(".errors a").attr("href")).isEqualTo("#citar-" + PIECE + "-quote");
    assertThat(piece.select("textarea").text()).isEqualTo("inventado");
  }

  @Test
  void aLinkThatIsRefusedIsSeenEvenWhereItsPieceIsNotInTheTray() {
    Read page = coordinator.get(PAGE + "?parrafo=" + paragraph);
    Read refused = coordinator.send(citing(page, PIECE).with("folio", "PAG-000999-9"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".errors")).hasSize(1);
    assertThat(refused.text()).contains("No hay una aportación turnada a mesa con ese folio.");
  }

  @Test
  void theTrayOpensTheWholeTextAndWhatIsSelectedInItGoesToItsQuote() {
    Read page = coordinator.get(PAGE + "?parrafo=" + paragraph);
    Element piece = page.page().expectFirst("#f-" + LONG);
    assertThat(piece.select(".excerpt").text()).endsWith("…");
    assertThat(piece.select("details.whole p").text()).endsWith("Final.");
    assertThat(piece.select("details.whole p").attr("data-quotes"))
        .isEqualTo("citar-" + LONG + "-quote")
        .isEqualTo(piece.select("textarea").attr("id"));
    Element brief = page.page().expectFirst("#f-" + PIECE);
    assertThat(brief.select("details.whole")).isEmpty();
  }

  @Test
  void theTrayShowsAllOfALongListInPages() {
    IntStream.range(0, 52)
        .forEach(n -> process.admit("TRA-%06d-0".formatted(n), "SUS", "Pieza " + n, "Arbolado"));
    Read first = coordinator.get(PAGE + "?apartado=SUS&q=arbolado");
    assertThat(first.page().select("article.piece[id^=f-]")).hasSize(50);
    assertThat(first.page().select(".tray .pager").text()).contains("1–50 de 52");
    String next = first.page().select(".tray .pager a").attr("href");
    Read second = coordinator.get(next.replaceAll("#.*", ""));
    assertThat(second.page().select("article.piece[id^=f-]")).hasSize(2);
    assertThat(second.page().select(".tray .pager").text()).contains("51–52 de 52", "Anteriores");
  }

  @Test
  void whatNoParagraphUsesIsFoundByItself() {
    api.link(paragraph, "\"type\":\"supports\",\"folio\":\"" + PIECE + "\"");
    assertThat(coordinator.get(PAGE + "?apartado=MOV").page().select("#f-" + PIECE)).hasSize(1);
    Read unused = coordinator.get(PAGE + "?apartado=MOV&sinuso=1");
    assertThat(unused.page().select("#f-" + PIECE)).isEmpty();
    assertThat(unused.page().select("#f-" + LONG)).hasSize(1);
    assertThat(unused.text()).contains("Sin usar");
  }

  @Test
  void aSourceIsRemovedFromItsParagraph() {
    api.link(paragraph, "\"type\":\"supports\",\"folio\":\"" + PIECE + "\"");
    Read page = coordinator.get(PAGE + "?parrafo=" + paragraph);
    Read removed =
        coordinator.send(page.form(PAGE + "/parrafos/" + paragraph + "/fuentes/1/quitar"));
    assertThat(removed.status()).isEqualTo(303);
    assertThat(removed.notice()).contains("La fuente se quitó del párrafo.");
    assertThat(coordinator.get(PAGE).page().select("#p-" + paragraph + " .draft-sources"))
        .isEmpty();
  }

  @Test
  void aParagraphIsAddedAndSendingItsFormTwiceAddsOne() {
    Filled form =
        coordinator
            .get(PAGE + "?apartado=SUS")
            .form(PAGE + "/parrafos")
            .with("kind", "objective")
            .with("text", "Publicar un balance anual.")
            .with("indicator.name", "Balance publicado")
            .with("indicator.base", "0")
            .with("indicator.goal", "1")
            .with("indicator.year", "2016");
    Read added = coordinator.send(form);
    assertThat(added.status()).isEqualTo(303);
    assertThat(coordinator.send(form).location()).isEqualTo(added.location());
    Read page = coordinator.get(PAGE + "?apartado=SUS");
    assertThat(page.page().select(".draft-p")).hasSize(1);
    assertThat(page.text()).contains("Balance publicado, de 0 a 1 en 2016");
    String id = page.page().select(".draft-p").attr("id").substring(2);
    Filled edited = coordinator.get(PAGE + "/parrafos/" + id).form(PAGE + "/parrafos/" + id);
    assertThat(edited.value("indicator.base")).isEqualTo("0");
    coordinator.send(
        coordinator.get(PAGE + "/parrafos/" + id).form(PAGE + "/parrafos/" + id + "/quitar"));
    assertThat(coordinator.get(PAGE + "?apartado=SUS").text())
        .contains("Este apartado todavía no tiene párrafos.");
  }

  @Test
  void whatIsMissingIsNamedAndWhatWasTypedStays() {
    Filled form = coordinator.get(PAGE + "?apartado=SUS").form(PAGE + "/parrafos");
    Read refused = coordinator.send(form.with("kind", "vision").with("text", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".errors a[href=#nuevo-text]")).hasSize(1);
    assertThat(refused.page().select("input[value=vision]").hasAttr("checked")).isTrue();
  }

  @Test
  void aParagraphIsSavedOverTheVersionItWasReadAt() {
    String edit = PAGE + "/parrafos/" + paragraph;
    Filled form = coordinator.get(edit).form(edit).with("text", "Otras palabras.");
    Read saved = coordinator.send(form.with("position", "1"));
    assertThat(saved.location()).endsWith(PAGE + "?parrafo=" + paragraph + "#p-" + paragraph);
    assertThat(saved.notice()).hasValueSatisfying(n -> assertThat(n).endsWith("se guardó."));
    assertThat(coordinator.get(PAGE + "?parrafo=" + paragraph).text()).contains("Otras palabras.");
  }

  @Test
  void whereSomebodyElseWasQuickerBothWordingsAreShownAndOneIsChosen() {
    String edit = PAGE + "/parrafos/" + paragraph;
    Filled mine = coordinator.get(edit).form(edit).with("text", "Que baste <un> boleto.");
    coordinator.send(coordinator.get(edit).form(edit).with("text", "Que baste un solo boleto."));
    Read page = coordinator.send(mine);
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text())
        .contains("Lo que usted escribió", "Lo que está guardado", "Dejar lo que está guardado");
    assertThat(page.page().select(".moved mark").eachText()).contains("<un>");
    Filled again = page.form(edit);
    assertThat(again.value("text")).isEqualTo("Que baste <un> boleto.");
    assertThat(coordinator.send(again).status()).isEqualTo(303);
  }

  @Test
  void aFormThatIsOnlyShownAgainInTheOtherLanguageChangesNothing() {
    String edit = PAGE + "/parrafos/" + paragraph;
    Filled form = coordinator.get(edit).form(edit).with("text", "Todavía no.").with("mostrar", "1");
    Read shown = coordinator.send(new Filled("/en" + edit, form.values()));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.page().select("textarea[name=text]").text()).isEqualTo("Todavía no.");
    assertThat(coordinator.get(PAGE + "?apartado=MOV").text()).doesNotContain("Todavía no.");
  }

  @Test
  void aTableLeadWritesInTheirOwnSectionAndReadsTheOthers() {
    PageReader lead = pages.leadOf("MOV");
    assertThat(lead.get(PAGE).text()).contains("Mesa MOV", "Agregar un párrafo", "Citar aquí");
    assertThat(lead.get(PAGE + "?apartado=SUS").text())
        .contains("Este apartado lo redacta otra mesa")
        .doesNotContain("Agregar un párrafo", "Citar aquí");
    String foreign = api.paragraph("SUS", "objective", "De otra mesa.");
    assertThat(lead.get(PAGE + "/parrafos/" + foreign).status()).isEqualTo(403);
    Read refused = lead.send(new Filled(PAGE + "/parrafos/" + foreign + "/quitar", List.of()));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("Esta mesa no es la suya.");
    coordinator.send(new Filled(PAGE + "/parrafos/" + foreign + "/quitar", List.of()));
  }

  @Test
  void whoReadsThePlanSeesNoFormsAndTheAdministratorIsToldSo() {
    assertThat(
            pages.as("auditor").get(PAGE + "?apartado=MOV").page().select("main form[method=post]"))
        .isEmpty();
    Read refused = pages.as("administrator").get("/en" + PAGE);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("Your account");
  }

  @Test
  void aSectionIsAddedByTheCoordinator() {
    Filled form = coordinator.get(PAGE).form(PAGE + "/apartados");
    Read refused = coordinator.send(form.with("name.en", "Annex"));
    assertThat(refused.status()).isEqualTo(422);
    Read added = coordinator.send(form.with("name.es", "Anexo").with("name.en", "Annex"));
    assertThat(added.location()).contains(PAGE + "?apartado=S");
    assertThat(coordinator.get("/en" + PAGE).page().select("nav.draft-index").text())
        .contains("Annex");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/parrafos/nada", "/parrafos/nada/otra"})
  void whatIsNotThereIsAPageThatSaysSo(String path) {
    Read page = coordinator.get(PAGE + path);
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.page().select("html").attr("lang")).isEqualTo("es-MX");
  }

  private Filled citing(Read page, String folio) {
    Element form = page.page().expectFirst("#f-" + folio + " form");
    List<String[]> values =
        form.select("input[name]").stream()
            .map(each -> new String[] {each.attr("name"), each.attr("value")})
            .toList();
    return new Filled(form.attr("action"), values).with("type", "supports").with("quote", "");
  }

  private static Element sources(Read page, String paragraph) {
    Element list = page.page().expectFirst("#p-" + paragraph + " .draft-sources");
    return list;
  }
}
