package org.convocatoria.workshop.dossier.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.test.PageReader;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.convocatoria.workshop.Api;
import org.convocatoria.workshop.RunningWorkshops;
import org.convocatoria.workshop.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningWorkshops
class TablePagesTest {

  private static final String PAGE = "/personal/mesas/SUS";
  private static final String FIRST = "PEM-000301-4";
  private static final String SECOND = "PEM-000302-2";
  private static final String ONLY_THESE = "?q=humedal";

  private final Api api;
  private final int port;

  TablePagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.port = port;
  }

  @BeforeAll
  void openTheCall() {
    Told.openCall(api);
    tell("table-pages-1", FIRST);
    tell("table-pages-2", SECOND);
    Waiting.untilTrue(
        "both texts",
        () ->
            api.get("/api/staff/tables/SUS/dossier?q=humedal", Api.coordinator())
                .at("/total")
                .equals("2"));
  }

  private void tell(String id, String folio) {
    Told.admit(api, id, folio, "SUS");
    TestBroker.publish(
        "submission.texts",
        id,
        4,
        "submission.contribution-text.v1",
        Told.dataText(id, folio, "Humedal " + folio, "Texto de " + folio));
  }

  @Test
  void theListSaysHowManyThereAreAndTheFirstOneIsRead() {
    PageReader.Read read = lead().get(PAGE + ONLY_THESE);
    assertThat(read.page().select("h1").text()).isEqualTo("Sustentabilidad");
    assertThat(read.text()).contains("1–2 de 2");
    assertThat(read.page().select(".split-read").text())
        .contains("Humedal " + FIRST, "Texto de " + FIRST, "Consulta en línea", "Lerdo, Durango")
        .contains("Preliminar · fuente: Registro de medidores · corte: 31 de diciembre de 2013");
    assertThat(
            api.get("/api/staff/tables/SUS/dossier?q=" + FIRST, Api.coordinator())
                .at("/contributions/0/data/cutOff"))
        .isEqualTo("2013-12-31");
    assertThat(
            lead().get(PAGE + ONLY_THESE + "&leer=" + SECOND).page().select(".split-read").text())
        .contains("Texto de " + SECOND);
  }

  @Test
  void filtersStandInTheAddressAndWhatWasChosenStaysChosen() {
    PageReader.Read read =
        lead()
            .get(
                PAGE
                    + "?q="
                    + SECOND
                    + "&municipio=lerdo&nuevas=1&cites="
                    + FIRST
                    + "&cites="
                    + SECOND);
    assertThat(read.page().select("option[selected]").eachText()).contains("Lerdo, Durango");
    assertThat(read.page().select(".chooser [name=cites][checked]").eachAttr("value"))
        .containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(read.text()).contains("Elegidas fuera de esta lista", "1–1 de 1");
    assertThat(lead().get(PAGE + "?municipio=torreon").text())
        .contains("Ninguna aportación corresponde a lo que busca.");
  }

  @Test
  void whatWasChosenIsTickedOnTheFormOfANewResult() {
    String workshop = api.freshWorkshop("objective");
    String chosen = "&cites=" + FIRST + "&cites=" + SECOND;
    PageReader.Read sent = lead().get(PAGE + "/resultado?taller=" + workshop + chosen);
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.location())
        .isEqualTo("/personal/talleres/" + workshop + "/resultados/nuevo?mesa=SUS" + chosen);
    PageReader.Read form = lead().get(sent.location());
    assertThat(form.page().select("[name=cites][checked]").eachAttr("value"))
        .containsExactly(FIRST, SECOND);
    assertThat(lead().get(PAGE).page().select("select[name=taller] option").eachAttr("value"))
        .contains(workshop);
  }

  @Test
  void thoseWhoMayNotRecordForTheTableReadItWithoutChoosing() {
    PageReader.Read other = new PageReader(port, Api.lead("MOV")).get(PAGE + ONLY_THESE);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.page().select("[name=cites]")).isEmpty();
    assertThat(
            new PageReader(port, Api.lead("MOV"))
                .get(PAGE + "/resultado?taller=t1&cites=" + FIRST)
                .status())
        .isEqualTo(403);
  }

  @Test
  void aLeadBeginsAtTheirOwnTableAndAnUnknownOneIsAPageThatSaysSo() {
    assertThat(lead().get("/personal/mesas").location()).isEqualTo(PAGE);
    assertThat(new PageReader(port, Api.staff("director")).get("/en/personal/mesas").location())
        .isEqualTo("/en/personal/mesas/MOV");
    assertThat(lead().get("/personal/mesas/XYZ").status()).isEqualTo(404);
  }

  private PageReader lead() {
    return new PageReader(port, Api.lead("SUS"));
  }
}
