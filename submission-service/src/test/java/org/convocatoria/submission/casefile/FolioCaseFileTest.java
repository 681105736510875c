package org.convocatoria.submission.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The case file of one folio, for each who may take it. */
@SubmissionTest
class FolioCaseFileTest {

  private static final byte[] PDF = "%PDF-1.7\n%âã\n1 0 obj\n".getBytes(UTF_8);

  private final int port;
  private final Api api;
  private String title = "";
  private String folio = "";
  private String clave = "";

  FolioCaseFileTest(@LocalServerPort int port) {
    this.port = port;
    this.api = new Api(port);
  }

  @BeforeEach
  void somethingReceivedWithADocument() {
    title = "Con expediente " + UUID.randomUUID();
    Answer receipt = api.contribute(Api.contribution(Map.of("title", title)));
    folio = receipt.at("/folio");
    clave = receipt.at("/clave");
    Answer kept =
        api.upload(
            "/api/contributions/" + folio + "/attachments",
            "croquis.pdf",
            PDF,
            "Convocatoria-Clave",
            clave);
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
  }

  @Test
  void theCoordinatorTakesAllOfItAndTheAuditSaysSo() {
    Unpacked taken = Unpacked.from(port, address(), Api.coordinator());
    taken.assertManifestHolds();
    taken.assertNeedsNothingElse();
    assertThat(taken.page("index.html").text())
        .contains(title, folio, "muestra26@example.org", "Persona de muestra 26", "croquis.pdf");
    assertThat(taken.json(folio + ".json").at("/contributor/email").asString())
        .isEqualTo("muestra26@example.org");
    assertThat(taken.files()).containsEntry("documentos/" + folio + "/1-croquis.pdf", PDF);
    assertThat(api.get("/api/staff/audit?subject=" + folio, Api.coordinator()).body())
        .contains("case-file-taken", "Descargó el expediente");
  }

  @Test
  void anAuditorTakesItWithoutThePersonAndWithoutDocuments() {
    Unpacked taken = Unpacked.from(port, address(), TestTokens.staff("submission", "auditor"));
    assertThat(taken.everything())
        .contains(title, "croquis.pdf", "No incluye los datos de quien presenta")
        .doesNotContain("example.org", "Persona de muestra 26");
    assertThat(taken.files()).doesNotContainKey("documentos/" + folio + "/1-croquis.pdf");
  }

  @Test
  void aLeadTakesThatOfTheirTableOnlyAndNobodyElseAnything() {
    String ofMobility = TestTokens.tableLead("submission", "MOV");
    assertThat(Unpacked.from(port, address(), ofMobility).everything())
        .contains(title)
        .doesNotContain("example.org");
    assertThat(api.get(address(), TestTokens.tableLead("submission", "SUS")).status())
        .isEqualTo(403);
    assertThat(api.get(address(), Api.anonymous()).status()).isIn(401, 403);
    assertThat(api.get("/api/staff/contributions/PEM-999999-9/expediente.zip", Api.coordinator()))
        .extracting(Answer::status)
        .isEqualTo(404);
  }

  @Test
  void ofWhatIsWithdrawnItHoldsNoWords() {
    api.post(
        "/api/folios/" + folio + "/withdrawal", Api.anonymous(), "{}", "Convocatoria-Clave", clave);
    Unpacked taken = Unpacked.from(port, address(), Api.coordinator());
    assertThat(taken.everything())
        .contains(folio, "Se retiró lo que decía.")
        .doesNotContain(title, "dos camiones", "example.org", "Persona de muestra", "croquis");
  }

  @Test
  void theDeskOffersIt() {
    String page = "/personal/aportaciones/" + folio;
    assertThat(
            new PageReader(port, Api.coordinator())
                .get(page)
                .page()
                .select("a[href=" + page + "/expediente.zip]"))
        .hasSize(1);
    Unpacked taken = Unpacked.from(port, page + "/expediente.zip", Api.coordinator());
    assertThat(taken.page("index.html").title()).isEqualTo("Expediente del folio " + folio);
  }

  private String address() {
    return "/api/staff/contributions/" + folio + "/expediente.zip";
  }
}
