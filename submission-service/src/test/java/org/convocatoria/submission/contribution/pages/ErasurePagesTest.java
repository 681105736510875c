package org.convocatoria.submission.contribution.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Erasing on the pages: by the owner, who reads first what goes and stays, and by staff. */
@SubmissionTest
class ErasurePagesTest {

  private static final String WORDS = "pago dos camiones";

  private final Api api;
  private final int port;

  ErasurePagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.port = port;
  }

  @Test
  void theOwnerReadsWhatGoesAndWhatStaysAndThenItIsGone() {
    Answer receipt = api.contribute();
    String folio = receipt.at("/folio");
    Citizen citizen = new Citizen(port);
    citizen.send(
        citizen
            .get("/folio")
            .form("/folio")
            .with("folio", folio)
            .with("clave", receipt.at("/clave")));
    Read own = citizen.get("/folio/" + folio);
    assertThat(own.page().select("a[href=/folio/" + folio + "/borrar]")).hasSize(1);
    Read asking = citizen.get("/folio/" + folio + "/borrar");
    assertThat(asking.text())
        .contains("Qué se borra", "Su nombre, organización, cargo, correo y teléfono.")
        .contains("Qué queda", "Los totales: su aportación sigue contada.");
    assertThat(citizen.get("/en/folio/" + folio + "/borrar").text())
        .contains("What is erased", "This cannot be undone");

    Read done = citizen.send(asking.form("/folio/" + folio + "/borrar"));

    assertThat(done.status()).isEqualTo(303);
    Read after = citizen.get("/folio/" + folio);
    assertThat(after.text())
        .contains("Borrada a petición de su autora o autor")
        .doesNotContain(WORDS, "muestra26@example.org", "Retirar mi aportación");
    assertThat(after.page().select("a[href$=/borrar], input[type=file]")).isEmpty();
    assertThat(new Citizen(port).get("/folio/" + folio + "/borrar").location()).endsWith(folio);
  }

  @Test
  void staffEraseForAPersonWhoShowedWhoTheyAre() {
    String folio = api.contribute().at("/folio");
    String address = "/personal/aportaciones/" + folio;
    PageReader desk = new PageReader(port, Api.coordinator());
    assertThat(desk.get(address).page().select("a[href=" + address + "/borrar]")).hasSize(1);
    Read refused = desk.send(desk.get(address + "/borrar").form(address + "/borrar"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("Elija cómo se comprobó quién lo pide.", "Escriba el día en que lo pidió.");

    Read done =
        desk.send(
            desk.get(address + "/borrar")
                .form(address + "/borrar")
                .with("means", "letter")
                .with("asked", "2014-10-01"));

    assertThat(done.status()).isEqualTo(303);
    assertThat(done.notice().orElse("")).contains(folio + " se borró.");
    Read after = desk.get(address);
    assertThat(after.text())
        .contains("Borrada a petición de su autora o autor.")
        .doesNotContain(WORDS, "muestra26@example.org");
    assertThat(after.page().select("form[action$=/turnar], a[href$=/borrar]")).isEmpty();
    assertThat(desk.get("/personal/aportaciones?q=" + folio).page().select("[data-item]"))
        .isEmpty();
  }

  @Test
  void anAddressCannotSayWhatItsFormSaysToo() {
    String address = "/personal/aportaciones/" + api.contribute().at("/folio");
    PageReader desk = new PageReader(port, Api.coordinator());
    PageReader.Filled form =
        desk.get(address + "/borrar").form(address + "/borrar").with("means", "letter");

    Read refused =
        desk.send(
            new PageReader.Filled(
                address + "/borrar?asked=2014-10-01", form.with("asked", "2014-10-02").values()));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(desk.get(address).text()).contains(WORDS);
  }
}
