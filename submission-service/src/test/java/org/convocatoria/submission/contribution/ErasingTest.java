package org.convocatoria.submission.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestTokens;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person is erased from everything this service has, and no total changes. */
@SubmissionTest
class ErasingTest {

  private static final String SENTINEL = "zarzamora";

  private final Api api;
  private final MongoDatabase database;

  ErasingTest(@LocalServerPort int port, MongoDatabase database) {
    this.api = new Api(port);
    this.database = database;
  }

  @Test
  void aDismissedFolioIsErasedAndItsSentinelIsNowhereAndTheTotalsAreTheSame() {
    Answer receipt = contribute();
    String folio = receipt.at("/folio");
    String clave = receipt.at("/clave");
    addFile(folio, clave);
    clarified(folio, clave);
    staff(folio, "dismissal", "{\"reason\":\"Lo de zarzamora ya se presentó.\"}");
    assertThat(whereItIsFound()).contains("contributions", "attachments.chunks");
    String totals = api.get("/api/staff/totals", Api.coordinator()).body();

    Answer erased = own(folio, "erasure", clave);

    assertThat(erased.status()).isEqualTo(200);
    assertThat(erased.at("/state")).isEqualTo("erased");
    assertThat(erased.body())
        .contains("Borrada a petición de su autora o autor.", "Erased at its author’s request.")
        .doesNotContain(SENTINEL);
    Waiting.untilTrue("the words are gone from the store", () -> whereItIsFound().isEmpty());
    assertThat(api.get("/api/staff/totals", Api.coordinator()).body()).isEqualTo(totals);
    assertThat(own(folio, "erasure", clave).body()).isEqualTo(erased.body());
    assertThat(api.get("/api/folios/" + folio, Api.anonymous()).status()).isEqualTo(404);
    assertThat(api.get("/api/staff/contributions?q=" + SENTINEL, Api.coordinator()).body())
        .doesNotContain(folio);
    TestBroker.Read told =
        TestBroker.await(
            "submission.events",
            r ->
                "submission.contribution-erased.v1".equals(r.type())
                    && String.valueOf(r.body()).contains(folio));
    assertThat(told.body()).contains("\"erased\":true", "notAdmitted").doesNotContain(SENTINEL);
  }

  @Test
  void whatWasAdmittedLeavesTheRegistryTheTextsAndTheTablesForStaffWhoWereAskedByLetter() {
    Answer receipt = contribute("manzanilla");
    String folio = receipt.at("/folio");
    staff(folio, "admission", "{\"tables\":[\"MOV\"]}");
    String key =
        TestBroker.await("submission.texts", r -> String.valueOf(r.body()).contains(folio)).key();
    String request = "{\"means\":\"letter\",\"asked\":\"2014-10-01\"}";
    assertThat(
            api.post(
                    "/api/staff/contributions/" + folio + "/erasure",
                    TestTokens.staff("submission", "administrator"),
                    request)
                .status())
        .isEqualTo(403);

    Answer line = staff(folio, "erasure", request);

    assertThat(line.at("/state")).isEqualTo("admitted");
    assertThat(line.json().at("/erased").asBoolean()).isTrue();
    TestBroker.await("submission.texts", r -> r.key().equals(key) && r.body() == null);
    assertThat(api.get("/api/contributions/" + folio, Api.anonymous()).status()).isEqualTo(404);
    assertThat(api.get("/api/contributions?q=manzanilla", Api.anonymous()).body())
        .doesNotContain(folio);
    assertThat(api.get("/api/staff/contributions/" + folio, Api.coordinator()).body())
        .doesNotContain("manzanilla");
    assertThat(staff(folio, "admission", "{\"tables\":[\"URB\"]}").at("/title"))
        .isEqualTo("Esta aportación se borró a petición de su autora o autor.");
  }

  @Test
  void aRequestOfADayThatHasNotComeIsRefused() {
    String folio = contribute("hierbabuena").at("/folio");
    Answer refused = staff(folio, "erasure", "{\"means\":\"inPerson\",\"asked\":\"2190-10-01\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("Escriba un día que ya haya llegado.");
    assertThat(own(folio, "erasure", "AAAA-AAAA-AAAA-AAAA").status()).isEqualTo(404);
  }

  private Answer contribute() {
    return contribute(SENTINEL);
  }

  /** Every field that somebody fills in has the sentinel. */
  private Answer contribute(String sentinel) {
    return api.contribute(
        Api.contribution(
            Map.of(
                "title", "De la " + sentinel,
                "text", "Aquí crece %s.".formatted(sentinel),
                "citation", Map.of("title", sentinel, "authors", sentinel + ", A."),
                "contributor",
                    Map.of(
                        "kind", "social",
                        "name", "Ana " + sentinel,
                        "organisation", "Amigos de la " + sentinel,
                        "post", "Guardia de " + sentinel,
                        "telephone", "871 000 0000",
                        "email", sentinel + "@example.org"),
                "consent",
                    Map.of("notice", "2014-09-11", "purposes", List.of("process", "contact")))));
  }

  private void addFile(String folio, String clave) {
    Answer kept =
        api.upload(
            "/api/contributions/" + folio + "/attachments",
            "zarzamora.txt",
            "La zarzamora.".getBytes(UTF_8),
            "Convocatoria-Clave",
            clave);
    assertThat(kept.status()).isEqualTo(201);
  }

  private void clarified(String folio, String clave) {
    staff(folio, "clarification", "{\"question\":\"¿Dónde crece la zarzamora?\"}");
    assertThat(
            api.post(
                    "/api/folios/" + folio + "/answers",
                    Api.anonymous(),
                    "{\"text\":\"En la zarzamora.\"}",
                    "Convocatoria-Clave",
                    clave,
                    "Idempotency-Key",
                    java.util.UUID.randomUUID().toString())
                .status())
        .isEqualTo(201);
  }

  private Answer own(String folio, String what, String clave) {
    return api.post(
        "/api/folios/" + folio + "/" + what, Api.anonymous(), "", "Convocatoria-Clave", clave);
  }

  private Answer staff(String folio, String what, String body) {
    return api.post("/api/staff/contributions/" + folio + "/" + what, Api.coordinator(), body);
  }

  /** The collections in which any byte of the sentinel is left, in files too. */
  private List<String> whereItIsFound() {
    List<String> found = new ArrayList<>();
    for (String collection : database.listCollectionNames()) {
      for (Document each : database.getCollection(collection).find()) {
        String bytes =
            each.get("data") instanceof Binary data ? new String(data.getData(), UTF_8) : "";
        if ((each.toJson() + bytes).toLowerCase(java.util.Locale.ROOT).contains(SENTINEL)) {
          found.add(collection);
        }
      }
    }
    return found;
  }
}
