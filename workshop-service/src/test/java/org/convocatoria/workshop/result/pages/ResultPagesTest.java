package org.convocatoria.workshop.result.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.test.PageReader;
import org.convocatoria.workshop.Api;
import org.convocatoria.workshop.RunningWorkshops;
import org.convocatoria.workshop.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningWorkshops
class ResultPagesTest {

  private static final String FIRST = "PEM-000201-7";
  private static final String SECOND = "PEM-000202-5";

  private final Api api;
  private final int port;

  ResultPagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.port = port;
  }

  @BeforeAll
  void openTheCall() {
    Told.openCall(api);
    Told.admit(api, "result-pages-1", FIRST, "MOV");
    Told.admit(api, "result-pages-2", SECOND, "SUS");
  }

  @Test
  void aResultCitesWhatWasTickedAndWhatWasTyped() {
    String page = page();
    PageReader.Filled form =
        filled(page).and("cites", FIRST).with("more", SECOND.toLowerCase(java.util.Locale.ROOT));
    PageReader.Read sent = lead("MOV").send(form);
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.notice())
        .hasValueSatisfying(
            s -> assertThat(s).matches("El resultado MOV-\\d+ quedó registrado\\."));
    assertThat(lead("MOV").send(form).notice()).isEqualTo(sent.notice());
    assertThat(lead("SUS").get(page.replace("/resultados", "")).text())
        .contains("Un solo pago.", FIRST, SECOND, "18 a favor de 19")
        .doesNotContain("Corregir");
  }

  @Test
  void anUnknownFolioIsSaidAtTheDossierAndStaysInItsField() {
    String page = page();
    PageReader.Read refused =
        lead("MOV").send(filled(page).and("cites", FIRST).with("more", "PEM-999999-9"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("a[href=#resultado-cites]").text()).contains("PEM-999999-9");
    PageReader.Filled again = refused.form(page);
    assertThat(again.value("more")).isEqualTo("PEM-999999-9");
    assertThat(again.value("cites")).isEqualTo(FIRST);
    assertThat(again.value("text")).isEqualTo("Un solo pago.");
  }

  @Test
  void aResultThatSomebodyCorrectedMeanwhileIsShownAsItIs() {
    String page = page();
    lead("MOV").send(filled(page));
    String at =
        lead("MOV")
            .get(page.replace("/resultados", ""))
            .page()
            .select("a[href*=/resultados/]")
            .stream()
            .map(each -> each.attr("href"))
            .filter(each -> !each.endsWith("/nuevo"))
            .findFirst()
            .orElseThrow();
    PageReader.Filled old = lead("MOV").get(at).form(at);
    assertThat(lead("MOV").send(old.with("text", "Primera.")).status()).isEqualTo(303);
    PageReader.Read late = lead("MOV").send(old.with("text", "Segunda."));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Lo que está guardado", "Primera.");
    PageReader.Filled again = late.form(at);
    assertThat(again.value("text")).isEqualTo("Segunda.");
    assertThat(lead("MOV").send(again).notice()).isPresent();
    PageReader.Filled withdrawal = lead("MOV").get(at).form(at + "/retirar");
    assertThat(lead("MOV").send(withdrawal.with("reason", "Se duplicó.")).status()).isEqualTo(303);
    assertThat(lead("MOV").get(page.replace("/resultados", "")).text())
        .contains("Retirado", "Se duplicó.");
  }

  @Test
  @Tag("acceptance-20")
  void aTableLeadRecordsResultsOfTheirOwnTableOnly() {
    String page = page();
    PageReader.Read own = lead("MOV").get(page + "/nuevo");
    assertThat(own.form(page).value("table")).isEqualTo("MOV");
    assertThat(own.page().select("nav.tabs").text()).doesNotContain("Sustentabilidad");
    assertThat(lead("MOV").get(page + "/nuevo?mesa=SUS").status()).isEqualTo(403);
    assertThat(lead("SUS").send(filled(page)).status()).isEqualTo(403);
    assertThat(new PageReader(port, Api.staff("auditor")).get(page + "/nuevo").status())
        .isEqualTo(403);
  }

  @Test
  void publicResultsAreReadWithTheirFoliosOnceTheSessionIsClosed() {
    String page = page();
    lead("MOV").send(filled(page).and("cites", FIRST));
    String id = page.split("/", -1)[3];
    PageReader anyone = new PageReader(port, Api.anonymous());
    assertThat(anyone.get("/talleres/" + id).text())
        .contains("Los resultados se publican al cierre del taller.")
        .doesNotContain("Un solo pago.");
    api.post("/api/staff/workshops/" + id + "/closing", Api.coordinator(), "{}");
    assertThat(anyone.get("/talleres/" + id).text())
        .contains("Un solo pago.", "18 de 19 personas presentes a favor", FIRST, "Concluida");
  }

  private String page() {
    return "/personal/talleres/" + api.freshWorkshop("objective") + "/resultados";
  }

  private PageReader.Filled filled(String page) {
    return lead("MOV")
        .get(page + "/nuevo?mesa=MOV")
        .form(page)
        .with("kind", "objective")
        .with("text", "Un solo pago.")
        .with("votes.inFavour", "18")
        .with("votes.present", "19");
  }

  private PageReader lead(String table) {
    return new PageReader(port, Api.lead(table));
  }
}
