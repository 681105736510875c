package org.convocatoria.submission.review.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passages, all words or a file are kept from the public at the desk, without a script. */
@SubmissionTest
class VisibilityPagesTest {

  private static final String NUMBER = "8717654321";
  private static final String TEXT = "Llame al " + NUMBER + ". De noche también: " + NUMBER + ".";

  private final Api api;
  private final int port;
  private final PageReader desk;
  private final PageReader anyone;

  VisibilityPagesTest(@LocalServerPort int port) {
    this.port = port;
    this.api = new Api(port);
    this.desk = new PageReader(port, Api.coordinator());
    this.anyone = new PageReader(port, Api.anonymous());
  }

  @Test
  void pastedWordsAreShownAsThePublicWillReadThemBeforeTheyGo() {
    String folio = admitted().at("/folio");
    String page = page(folio);
    assertThat(desk.get("/personal/aportaciones/" + folio).page().select("a[href='" + page + "']"))
        .isNotEmpty();
    PageReader.Filled form =
        desk.get(page).form(page).with("passages", NUMBER).with("reason", "dato personal");
    Read preview = desk.send(form);
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.text())
        .contains("Llame al [texto retirado: dato personal]. De noche también: [texto retirado:");
    assertThat(anyone.get("/folio/" + folio).text()).contains(NUMBER);

    Read done = desk.send(preview.form(page));
    assertThat(done.status()).isEqualTo(303);
    assertThat(done.notice()).hasValueSatisfying(said -> assertThat(said).contains(folio));
    assertThat(anyone.get("/folio/" + folio).text())
        .contains("[texto retirado: dato personal]", "Motivo: dato personal")
        .doesNotContain(NUMBER);
    Read after = desk.get(page);
    assertThat(after.page().select("mark").eachText()).containsExactly(NUMBER, NUMBER);

    Read shown = desk.send(after.form(page + "/mostrar").with("number", "1"));
    assertThat(shown.status()).isEqualTo(303);
    assertThat(anyone.get("/folio/" + folio).text()).contains(NUMBER, "Volvió a ser público");
  }

  @Test
  void onlyTheFirstPlaceCanBeMeantAndUnknownWordsComeBackWithASentence() {
    String folio = admitted().at("/folio");
    String page = page(folio);
    PageReader.Filled form = desk.get(page).form(page).with("reason", "dato personal");
    Read unknown = desk.send(form.with("passages", "no está"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text()).contains("No encontramos esas palabras ahí");
    assertThat(unknown.form(page).value("passages")).isEqualTo("no está");
    Read telling = desk.send(form.with("passages", NUMBER).with("reason", "sin " + NUMBER));
    assertThat(telling.text()).contains("El motivo es público y repite");
    Read preview = desk.send(form.with("passages", NUMBER).with("which", "first"));
    desk.send(preview.form(page));
    assertThat(anyone.get("/folio/" + folio).text())
        .contains("Llame al [texto retirado: dato personal]. De noche también: " + NUMBER);
  }

  @Test
  void allWordsAreWithheldAndTheirOwnerReadsThemStill() {
    Answer receipt = admitted();
    String folio = receipt.at("/folio");
    String page = page(folio);
    PageReader.Filled form = desk.get(page).form(page + "/retener").with("reason", "hay denuncia");
    assertThat(desk.send(form).status()).isEqualTo(303);
    Read open = anyone.get("/folio/" + folio);
    assertThat(open.status()).isEqualTo(200);
    assertThat(open.text())
        .contains(folio, "[texto retirado: hay denuncia]", "Motivo: hay denuncia")
        .doesNotContain(NUMBER);
    Citizen owner = new Citizen(port);
    owner.send(
        owner
            .get("/folio")
            .form("/folio")
            .with("folio", folio)
            .with("clave", receipt.at("/clave")));
    Read own = owner.get("/folio/" + folio);
    assertThat(own.text()).contains(NUMBER, "Lo que no es público", "Motivo: hay denuncia");
    assertThat(own.page().select("mark").text()).contains(NUMBER);
    assertThat(desk.get("/en" + page).text()).contains("Neither its title nor its text is public");
  }

  @Test
  void anAuditorReadsTheWholeOnlyForAReason() {
    String folio = admitted().at("/folio");
    String page = page(folio);
    Read preview =
        desk.send(
            desk.get(page).form(page).with("passages", NUMBER).with("reason", "dato personal"));
    desk.send(preview.form(page));
    PageReader auditor = new PageReader(port, TestTokens.staff("submission", "auditor"));
    Read closed = auditor.get("/personal/aportaciones/" + folio);
    assertThat(closed.text()).contains("[texto retirado:").doesNotContain(NUMBER);
    assertThat(auditor.get(page).status()).isEqualTo(403);
    Read opened =
        auditor.send(
            closed
                .form("/personal/aportaciones/" + folio + "/persona")
                .with("reason", "Revisión de la denuncia 12"));
    assertThat(opened.text()).contains(NUMBER);
  }

  private static String page(String folio) {
    return "/personal/aportaciones/" + folio + "/visibilidad";
  }

  private Answer admitted() {
    Answer receipt = api.contribute(Api.contribution(Map.of("text", TEXT)));
    String admission = "/api/staff/contributions/" + receipt.at("/folio") + "/admission";
    assertThat(api.post(admission, Api.coordinator(), "{\"tables\":[\"MOV\"]}").status())
        .isEqualTo(200);
    return receipt;
  }
}
