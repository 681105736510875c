package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of somebody under age nothing is kept by which they are reached, and no name is public. */
@OwnCallTest
class MinorsTest {

  private final Api api;
  private final Citizen citizen;
  private final PageReader coordinator;
  private final TestClock clock;
  private final MongoDatabase database;

  MinorsTest(@LocalServerPort int port, TestClock clock, MongoDatabase database) {
    this.api = new Api(port);
    this.citizen = new Citizen(port);
    this.coordinator = new PageReader(port, Api.coordinator());
    this.clock = clock;
    this.database = database;
  }

  @BeforeEach
  void whileTheCallIsOpen() {
    clock.shows("2026-11-20T10:00-06:00");
  }

  @Test
  void aMinorsContactDataAreNotKeptAndTheNameIsNotPublic() {
    Answer receipt = contribute(Map.of("minor", true, "guardianAgrees", true));
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    String folio = receipt.at("/folio");
    Document stored =
        database.getCollection("contributions").find(new Document("folio", folio)).first();
    assertThat(Objects.requireNonNull(stored).toJson())
        .contains("Ana Ciruelo", "\"minor\": true")
        .doesNotContain("ana@example.org", "871 111", "Escuela", "Alumna");
    api.post(
        "/api/staff/contributions/" + folio + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"AGU\"]}");
    assertThat(api.get("/api/contributions/" + folio, Api.anonymous()).body())
        .doesNotContain("Ciruelo");
    assertThat(coordinator.get("/personal/aportaciones/" + folio).text())
        .contains("Menor de edad", "No se guardan datos de contacto");
  }

  @Test
  void withoutAGuardiansPermissionNothingIsReceived() {
    Answer refused = contribute(Map.of("minor", true));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("contributor.guardianAgrees");
    assertThat(contribute(Map.of("minor", false)).status()).isEqualTo(201);
  }

  @Test
  void theFormAndTheCaptureAskWhereTheCallSaysSo() {
    assertThat(citizen.get("/participar?asunto=idea").text()).contains("Tengo menos de 18 años");
    assertThat(coordinator.get("/personal/captura").text())
        .contains("Tengo menos de 18 años", "Mi madre, padre o tutor está de acuerdo");
  }

  private Answer contribute(Map<String, Object> age) {
    Map<String, Object> by =
        new HashMap<>(
            Map.of(
                "kind",
                "social",
                "name",
                "Ana Ciruelo",
                "email",
                "ana@example.org",
                "telephone",
                "871 111 2233",
                "organisation",
                "Escuela del Puerto",
                "post",
                "Alumna",
                "namePublic",
                true));
    by.putAll(age);
    return api.contribute(Api.toOwnCall(by));
  }
}
