package org.convocatoria.submission.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests about personal data, as staff write them down and answer them. */
@SubmissionTest
class RightsTest {

  private static final String DESK = "/api/staff/rights";
  private static final String PAGE = "/personal/derechos";

  private final Api api;
  private final int port;
  private final MongoDatabase database;
  private final AnsweringRights rights;

  RightsTest(@LocalServerPort int port, MongoDatabase database, AnsweringRights rights) {
    this.api = new Api(port);
    this.port = port;
    this.database = database;
    this.rights = rights;
  }

  @Test
  void aRequestIsDueTwentyWorkingDaysAfterItCameAndIsAnsweredOnce() {
    String folio = api.contribute().at("/folio");
    String key = UUID.randomUUID().toString();
    Answer made = record(folio, "2014-10-01", key);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.at("/due")).isEqualTo("2014-10-29");
    assertThat(made.json().at("/overdue").asBoolean()).isTrue();
    assertThat(record(folio, "2014-10-01", key).at("/id")).isEqualTo(made.at("/id"));
    Answer answered = end(made.at("/id"), "answer", "Se le dijo qué datos hay.");
    assertThat(answered.at("/state")).isEqualTo("answered");
    assertThat(end(made.at("/id"), "answer", "Se le dijo qué datos hay.").status()).isEqualTo(200);
    assertThat(end(made.at("/id"), "refusal", "No procede.").status()).isEqualTo(409);
    assertThat(api.get(DESK, TestTokens.staff("submission", "director")).body())
        .contains(made.at("/id"), "Ana Ciruelo");
    assertThat(api.get(DESK, TestTokens.staff("submission", "auditor")).status()).isEqualTo(403);
  }

  @Test
  void whoAskedAndWhatWasWrittenGoesAndIsNeverInTheAudit() {
    Answer made = record(null, "2014-10-02", UUID.randomUUID().toString());
    String id = made.at("/id");
    end(id, "refusal", "No se acreditó que fuera Ana Ciruelo.");
    rights.look(Instant.now().plus(Duration.ofDays(91)));
    Document row = database.getCollection("rightsRequests").find(new Document("_id", id)).first();
    assertThat(String.valueOf(row)).contains("OPPOSITION").doesNotContain("Ciruelo", "871");
    for (Document entry : database.getCollection("audit").find(new Document("subject", id))) {
      assertThat(entry.toJson()).doesNotContain("Ciruelo", "871");
    }
    PageReader desk = coordinator();
    assertThat(desk.get(PAGE + "/" + id).text())
        .contains("Sus datos ya se borraron", "No procedió");
  }

  @Test
  void theDeskWritesOneDownShowsItsTermAndLeadsToTheErasure() {
    String folio = api.contribute().at("/folio");
    PageReader desk = coordinator();
    Read refused = desk.send(desk.get(PAGE).form(PAGE).with("name", "Ana Ciruelo"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Elija qué pide.", "Escriba el día en que llegó.");
    Read made =
        desk.send(
            desk.get(PAGE)
                .form(PAGE)
                .with("kind", "cancellation")
                .with("folio", folio)
                .with("name", "Ana Ciruelo")
                .with("contact", "871 000 0000")
                .with("identity", "identification")
                .with("text", "Que borren lo que escribí.")
                .with("received", "2014-10-01"));
    assertThat(made.status()).isEqualTo(303);
    String one = made.location().substring(made.location().indexOf(PAGE));
    Read page = desk.get(one);
    assertThat(page.text()).contains("Vencida", "29 de octubre de 2014", "Ana Ciruelo");
    assertThat(page.page().select("a[href$=/" + folio + "/borrar]")).hasSize(1);
    Read answered =
        desk.send(page.form(one + "/responder").with("text", "Se borró el 3 de octubre."));
    assertThat(answered.status()).isEqualTo(303);
    assertThat(desk.get(PAGE).text()).contains("Respondida", folio);
  }

  private Answer record(@Nullable String folio, String received, String key) {
    String about = folio == null ? "" : "\"folio\":\"" + folio + "\",";
    return api.post(
        DESK,
        Api.coordinator(),
        """
        {"kind":"opposition",%s"name":"Ana Ciruelo","contact":"871 000 0000",
         "identity":"letter","text":"Dejen de usar mis datos.","received":"%s"}\
        """
            .formatted(about, received),
        "Idempotency-Key",
        key);
  }

  private Answer end(String id, String how, String text) {
    return api.post(DESK + "/" + id + "/" + how, Api.coordinator(), "{\"text\":\"" + text + "\"}");
  }

  private PageReader coordinator() {
    return new PageReader(port, Api.coordinator());
  }
}
