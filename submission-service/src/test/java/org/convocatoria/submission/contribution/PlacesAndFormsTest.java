package org.convocatoria.submission.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a contribution is about, and which form it belongs to, from receipt to the open data. */
@SubmissionTest
class PlacesAndFormsTest {

  private static final String CLAVE = "Convocatoria-Clave";

  private final int port;
  private final Api api;

  PlacesAndFormsTest(@LocalServerPort int port) {
    this.port = port;
    this.api = new Api(port);
  }

  @Test
  void aDiagnosisMovesToTheFormOfDocumentsWithItsFirstFile() {
    Answer receipt = contribute(Map.of("matter", "diagnosis"));
    assertThat(owner(receipt).at("/owner/form")).isEqualTo("online-consultation");
    attach(receipt, "conteo.txt");
    assertThat(owner(receipt).at("/owner/form")).isEqualTo("technical-documents");
  }

  @Test
  void whatWasDecidedKeepsItsForm() {
    Answer receipt = contribute(Map.of("matter", "diagnosis"));
    admit(receipt);
    attach(receipt, "conteo.txt");
    assertThat(owner(receipt).at("/owner/form")).isEqualTo("online-consultation");
  }

  @Test
  void aCitationThatIsAddedLaterMovesItToo() {
    Answer receipt = contribute(Map.of("matter", "data"));
    String body =
        "{\"title\":\"Aforo\",\"text\":\"Vehículos por hora.\",\"citation\":{\"year\":2013}}";
    assertThat(correct(receipt, body).at("/owner/form")).isEqualTo("technical-documents");
  }

  @Test
  void aListedPlaceIsPublicAndAnotherIsForStaffAndItsOwner() {
    Answer listed = contribute(Map.of("municipality", "torreon", "place", "nueva los angeles"));
    Answer other = contribute(Map.of("municipality", "torreon", "place", "Calle Falsa 123"));
    assertThat(owner(listed).at("/owner/place/id")).isEqualTo("nueva-los-angeles");
    assertThat(owner(other).at("/owner/place/other")).isEqualTo("Calle Falsa 123");
    admit(listed);
    admit(other);
    assertThat(one(listed).at("/place")).isEqualTo("nueva-los-angeles");
    assertThat(one(other).body()).doesNotContain("Falsa", "place");
    assertThat(staff(other, Api.coordinator()).at("/otherPlace")).isEqualTo("Calle Falsa 123");
    String auditor = TestTokens.staff("submission", "auditor");
    assertThat(staff(other, auditor).body()).doesNotContain("Falsa");
    String page = "/folio/" + other.at("/folio");
    assertThat(new Citizen(port).get(page).text()).contains("Torreón").doesNotContain("Falsa");
    assertThat(new Citizen(port).get("/folio/" + listed.at("/folio")).text())
        .contains("Nueva Los Ángeles, Torreón, Coahuila");
    assertThat(new Citizen(port).get("/aportaciones").text())
        .contains("Nueva Los Ángeles, Torreón, Coahuila")
        .doesNotContain("Falsa");
  }

  @Test
  void theDeskReadsTheOtherPlaceWithWhoSentIt() {
    Answer other = contribute(Map.of("municipality", "lerdo", "place", "Rancho de muestra 7"));
    String page = "/personal/aportaciones/" + other.at("/folio");
    assertThat(new PageReader(port, Api.coordinator()).get(page).text())
        .contains("Rancho de muestra 7 (otro lugar: no se publica)");
  }

  @Test
  void theOwnerCorrectsThePlace() {
    Answer receipt = contribute(Map.of("municipality", "lerdo", "place", "Nazareno"));
    String body =
        "{\"title\":\"Otro\",\"text\":\"Otro.\",\"municipality\":\"torreon\",\"place\":\"Centro\"}";
    assertThat(correct(receipt, body).at("/owner/place/id")).isEqualTo("centro");
  }

  @Test
  void theCallListsItsPlacesAndTheFormWithoutDocuments() {
    Answer call = api.get("/api/call", Api.anonymous());
    assertThat(call.at("/municipalities/0/places/0/id")).isEqualTo("centro");
    assertThat(call.at("/matters/1/formWithoutDocuments")).isEqualTo("online-consultation");
    assertThat(call.json().at("/matters/2").has("formWithoutDocuments")).isFalse();
  }

  private Answer contribute(Map<String, @Nullable Object> changes) {
    return api.contribute(Api.contribution(changes));
  }

  private Answer owner(Answer receipt) {
    return api.get(
        "/api/folios/" + receipt.at("/folio"), Api.anonymous(), CLAVE, receipt.at("/clave"));
  }

  private Answer one(Answer receipt) {
    return api.get("/api/contributions/" + receipt.at("/folio"), Api.anonymous());
  }

  private Answer staff(Answer receipt, String token) {
    return api.get("/api/staff/contributions/" + receipt.at("/folio"), token);
  }

  private void admit(Answer receipt) {
    api.post(
        "/api/staff/contributions/" + receipt.at("/folio") + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"MOV\"]}");
  }

  private void attach(Answer receipt, String name) {
    Answer kept =
        api.upload(
            "/api/contributions/" + receipt.at("/folio") + "/attachments",
            name,
            "Conteo de muestra.".getBytes(UTF_8),
            CLAVE,
            receipt.at("/clave"));
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
  }

  private Answer correct(Answer receipt, String body) {
    return api.post(
        "/api/folios/" + receipt.at("/folio") + "/correction",
        Api.anonymous(),
        body,
        CLAVE,
        receipt.at("/clave"));
  }
}
