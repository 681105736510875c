package org.convocatoria.submission.contribution.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader.Filled;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class FolioPagesTest {

  private static final String TITLE = "Que un solo pago sirva para pasar de un municipio a otro";

  private final int port;
  private final Api api;
  private Citizen citizen;
  private String folio = "";
  private String clave = "";

  FolioPagesTest(@LocalServerPort int port) {
    this.port = port;
    this.api = new Api(port);
    this.citizen = new Citizen(port);
  }

  @BeforeEach
  void contribute() {
    citizen = new Citizen(port);
    Answer receipt = api.contribute();
    folio = receipt.at("/folio");
    clave = receipt.at("/clave");
  }

  @Test
  @Tag("acceptance-19")
  void theOwnerSeesMoreAndNoAddressHoldsTheClave() {
    Read found =
        lookUp(
            "Folio: " + folio.toLowerCase(Locale.ROOT) + ".", "Clave: " + clave.replace("-", " "));
    assertThat(found.status()).isEqualTo(303);
    assertThat(found.location()).endsWith("/folio/" + folio);
    assertThat(citizen.kept()).isEqualTo(folio + " " + clave);
    Read page = citizen.get("/folio/" + folio);
    assertThat(page.text()).contains(TITLE, "Sólo usted ve esto", "muestra26@example.org");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(new Citizen(port).get("/folio/" + folio).status()).isEqualTo(404);
  }

  @Test
  @Tag("acceptance-19")
  void aWrongClaveAndAnUnknownFolioReadTheSameAndAreCounted() {
    Read wrong = lookUp(folio, "XXXX-XXXX-XXXX-XXXX");
    Read unknown = lookUp("PEM-999999-4", "XXXX-XXXX-XXXX-XXXX");
    assertThat(wrong.status()).isEqualTo(404);
    assertThat(wrong.text()).contains("No encontramos ese folio con esa clave.");
    assertThat(unknown.response().body().replace("PEM-999999-4", folio))
        .isEqualTo(wrong.response().body());
    assertThat(wrong.header(DoorHeaders.WRONG_CLAVE)).isNotEmpty();
    assertThat(lookUp(folio, clave).header(DoorHeaders.WRONG_CLAVE)).isEmpty();
  }

  @Test
  void whoHasToWaitGetsTheFormBackAndNoClaveIsLookedAt() {
    Filled form = citizen.get("/folio").form("/folio").with("folio", folio).with("clave", clave);
    Read refused = citizen.send(form, DoorHeaders.WAIT, "600");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).contains("demasiadas claves equivocadas");
    assertThat(refused.form("/folio").value("folio")).isEqualTo(folio);
    assertThat(citizen.kept()).isEmpty();
  }

  @Test
  void aFolioThatIsNotOpenAsksForItsClave() {
    assertThat(lookUp(folio, "").text()).contains("escriba también su clave");
    assertThat(lookUp("", "").status()).isEqualTo(422);
    assertThat(citizen.get("/en/folio/" + folio).text()).contains("write your clave as well");
  }

  @Test
  void theNameThatIsToBePublishedStandsOnTheFoliosPage() {
    folio = named(true);
    admit();
    assertThat(citizen.get("/folio/" + folio).text()).contains("Presenta: Persona de muestra 31");
    folio = named(false);
    admit();
    assertThat(citizen.get("/folio/" + folio).text()).doesNotContain("Persona de muestra 31");
  }

  @Test
  @Tag("acceptance-19")
  void anAdmittedFolioIsOpenWithWhereItWasUsedAndWhatWasAnswered() {
    admit();
    publish("p-" + folio, "4.2", "supports", "Que se cruce con un solo pago.");
    publish("q-" + folio, "3.1", "contradicts", "Que cada municipio cobre lo suyo.");
    Waiting.untilTrue(
        "both paragraphs are there",
        () -> citizen.get("/folio/" + folio).page().select(".uses .text").size() == 2);
    Read page = citizen.get("/folio/" + folio);
    assertThat(page.page().select(".uses").text())
        .contains("Sustenta el párrafo 4.2", "Que se cruce con un solo pago.")
        .contains("Se menciona en contra del párrafo 3.1");
    assertThat(page.page().select(".uses a").eachAttr("href"))
        .contains("/plan/parrafos/p-" + folio);
    assertThat(page.text()).contains("Citada en el plan").doesNotContain("Sólo usted ve esto");
    assertThat(citizen.get("/aportaciones?q=" + folio).page().select(".entries .tag").text())
        .isEqualTo("Citada en el plan");
    assertThat(citizen.get("/en/folio/" + folio).text())
        .contains("Supports paragraph 4.2", "Is mentioned against paragraph 3.1");
  }

  @Test
  void thePageKeepsEveryVersionThatUsedItAndSaysWhichNoLongerDoes() {
    admit();
    String paragraph = "r-" + folio;
    published(1, paragraph, folio);
    published(2, paragraph, folio);
    Waiting.untilTrue(
        "both versions are there",
        () -> citizen.get("/folio/" + folio).page().select(".uses a").size() == 3);
    assertThat(citizen.get("/folio/" + folio).page().select(".uses a").eachAttr("href"))
        .containsExactly(
            "/plan/parrafos/" + paragraph,
            "/plan/versions/1/parrafos/" + paragraph,
            "/plan/parrafos/" + paragraph);
    published(3, paragraph, "PEM-000000-0");
    Waiting.untilTrue(
        "the third is known",
        () ->
            citizen
                .get("/folio/" + folio)
                .page()
                .select(".uses")
                .text()
                .contains("Versiones del plan: 1, 2. Ya no en la versión 3."));
    assertThat(citizen.get("/en/folio/" + folio).text())
        .contains("Supports paragraph 4.2", "Versions of the plan: 1, 2. No longer in version 3.");
    assertThat(citizen.get("/aportaciones?q=" + folio).page().select(".entries .tag").text())
        .isEqualTo("Turnada a la mesa");
  }

  @Test
  void aRefusalStandsUnderWhatWasAnswered() {
    api.post(
        "/api/staff/contributions/" + folio + "/dismissal",
        Api.coordinator(),
        "{\"reason\":\"Trata de otro estado.\"}");
    lookUp(folio, clave);
    assertThat(citizen.get("/folio/" + folio).page().select("#rechazo").parents().text())
        .contains("Qué se respondió", "No admitida", "Trata de otro estado.");
  }

  @Test
  void anAddressThatIsNoFolioLeadsToThePageThatAsksForOne() {
    for (String wrong : List.of("%7BX%7D", "PEM-000001%20-3")) {
      assertThat(citizen.get("/folio/" + wrong + "/retirar").status()).isEqualTo(303);
      assertThat(citizen.get("/folio/" + wrong + "/retirar").location()).contains("/folio");
    }
    assertThat(citizen.get("/folio/%7BX%7D").status()).isEqualTo(404);
  }

  @Test
  void withdrawingAsksFirstAndNeedsTheClave() {
    String page = "/folio/" + folio + "/retirar";
    assertThat(citizen.get(page).status()).isEqualTo(303);
    lookUp(folio, clave);
    Read ask = citizen.get(page);
    assertThat(ask.text()).contains("Esto no se puede deshacer", TITLE);
    assertThat(citizen.get("/folio/" + folio).text()).doesNotContain("Retirada por");
    Read shown = citizen.send(ask.form(page).with("mostrar", "1"));
    assertThat(shown.text()).contains("Esto no se puede deshacer");
    assertThat(citizen.send(ask.form(page)).status()).isEqualTo(303);
    assertThat(citizen.get("/folio/" + folio).text()).contains("Retirada por quien la presentó");
  }

  @Test
  void whatWasNotAdmittedCanBeWithdrawnToo() {
    lookUp(folio, clave);
    Filled form = citizen.get("/folio/" + folio + "/retirar").form("/folio/" + folio + "/retirar");
    api.post(
        "/api/staff/contributions/" + folio + "/dismissal",
        Api.coordinator(),
        "{\"reason\":\"Trata de otro estado.\"}");
    Read read = citizen.send(form);
    assertThat(read.status()).isEqualTo(303);
    assertThat(citizen.get("/folio/" + folio).text())
        .contains("Trata de otro estado.", "Retirada por quien la presentó");
  }

  @Test
  void anOwnersFileIsKeptOrItsFieldSaysWhyNot() {
    lookUp(folio, clave);
    Filled form = citizen.get("/folio/" + folio).form("/folio/" + folio + "/archivos");
    Read refused = citizen.upload(form, "estudio.pdf", "no es lo que dice");
    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.text()).contains("El contenido del archivo no es un PDF.");
    Read kept = citizen.upload(form, "notas.txt", "Notas de la reunión.");
    assertThat(kept.status()).isEqualTo(303);
    String next = kept.location().substring(kept.location().indexOf("/folio/"));
    assertThat(citizen.get(next).text()).contains("Su archivo se guardó.", "notas.txt");
  }

  @Test
  void closingTheFolioForgetsTheClave() {
    lookUp(folio, clave);
    Read page = citizen.get("/folio/" + folio);
    assertThat(citizen.send(page.form("/folio/" + folio + "/cerrar")).status()).isEqualTo(303);
    assertThat(citizen.kept()).isEmpty();
    assertThat(citizen.get("/folio/" + folio).status()).isEqualTo(404);
  }

  private Read lookUp(String typed, String key) {
    return citizen.send(
        citizen.get("/folio").form("/folio").with("folio", typed).with("clave", key));
  }

  private String named(boolean publicly) {
    Map<String, Object> by =
        Map.of("kind", "citizen", "name", "Persona de muestra 31", "namePublic", publicly);
    return api.contribute(Api.contribution(Map.of("contributor", by))).at("/folio");
  }

  private void admit() {
    api.post(
        "/api/staff/contributions/" + folio + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"MOV\"]}");
  }

  private static void published(int version, String paragraph, String cited) {
    TestBroker.publish(
        "plan.events",
        paragraph,
        version,
        "plan.paragraph-published.v1",
        """
        {"state":{"id":"%s","number":"4.2","version":%d,"publishedAt":"2044-02-19T16:00:00Z",
         "sources":[{"type":"supports","folio":"%s"}]},"change":{}}
        """
            .formatted(paragraph, version, cited));
  }

  private void publish(String id, String number, String type, String text) {
    TestBroker.publish(
        "plan.events",
        id,
        1,
        "plan.paragraph-published.v1",
        """
        {"state":{"id":"%s","number":"%s","version":1,"publishedAt":"2044-02-19T16:00:00Z",
         "sources":[{"type":"%s","folio":"%s"}]},"change":{}}
        """
            .formatted(id, number, type, folio));
    TestBroker.publish(
        "plan.texts",
        id,
        1,
        "plan.paragraph-text.v1",
        """
        {"state":{"id":"%s","text":"%s"},"change":{}}
        """
            .formatted(id, text));
  }
}
