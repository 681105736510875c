package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which words and persons staff may read: the own table's, and of what was withdrawn none. */
@SubmissionTest
class WhoReadsTest {

  private static final String LEAD = TestTokens.tableLead("submission", "SUS");
  private static final String DESK = "/api/staff/contributions";

  @LocalServerPort int port;
  private Api api = new Api(0);

  @BeforeEach
  void connect() {
    api = new Api(port);
  }

  @Test
  @Tag("acceptance-20")
  void aLeadReadsOfAnotherTableOnlyWhatIsPublic() {
    String own = receive("SUS", "Una acequia que gotea").at("/folio");
    String other = receive("URB", "Otra acequia que gotea").at("/folio");
    assertThat(one(own, LEAD).status()).isEqualTo(200);
    assertThat(one(other, LEAD).status()).isEqualTo(403);
    assertThat(api.get("/personal/aportaciones/" + other, LEAD).status()).isEqualTo(403);
    assertThat(queue("acequia", LEAD)).contains(own).doesNotContain(other);
    assertThat(everything(other, LEAD)).doesNotContain("Otra acequia");
    decide(other, "/dismissal", "{\"reason\":\"Es una prueba de muestra.\"}");
    assertThat(one(other, LEAD).status()).isEqualTo(403);
    decide(own, "/admission", "{\"tables\":[\"URB\"]}");
    assertThat(one(own, LEAD).status()).isEqualTo(200);
    assertThat(queue("acequia", LEAD)).contains(own).doesNotContain(other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nothing|",
        "/admission|{\"tables\":[\"SUS\"]}",
        "/dismissal|{\"reason\":\"No corresponde al plan.\"}",
        "/forwarding|{\"authority\":\"SEMARNAT\",\"reference\":\"1/14\",\"date\":\"2014-10-01\"}"
      })
  void ofWhatWasWithdrawnNeitherWordsNorPersonAreLeftAtTheDesk(String act, String body) {
    ServiceApi.Answer receipt = receive("SUS", "Un aljibe detrás del kiosco");
    String folio = receipt.at("/folio");
    if (act.startsWith("/")) {
      decide(folio, act, body);
    }
    String total = api.get("/api/staff/totals", Api.coordinator()).at("/total");
    assertThat(one(folio, Api.coordinator()).body()).contains("aljibe", "Oyuki Tlaloc");
    ServiceApi.Answer withdrawn =
        api.post(
            "/api/folios/" + folio + "/withdrawal",
            Api.anonymous(),
            "{}",
            "Convocatoria-Clave",
            receipt.at("/clave"));
    assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
    assertThat(api.get("/api/staff/totals", Api.coordinator()).at("/total")).isEqualTo(total);
    assertThat(one(folio, Api.coordinator()).at("/state")).isEqualTo("withdrawn");
    assertThat(one(folio, Api.coordinator()).body()).doesNotContain("aljibe", "Oyuki");
    assertThat(queue(folio, Api.coordinator())).contains(folio).doesNotContain("aljibe");
    assertThat(queue("aljibe", Api.coordinator())).doesNotContain(folio);
    assertThat(queue("oyuki", Api.coordinator())).doesNotContain(folio);
    assertThat(everything(folio, Api.coordinator())).contains(folio).doesNotContain("aljibe");
    String page = api.get("/personal/aportaciones/" + folio, Api.coordinator()).body();
    assertThat(page).contains("sus palabras ya no se muestran").doesNotContain("aljibe", "Oyuki");
  }

  private ServiceApi.Answer receive(String table, String title) {
    ServiceApi.Answer receipt =
        api.contribute(
            Api.contribution(
                Map.of(
                    "table",
                    table,
                    "title",
                    title,
                    "contributor",
                    Map.of("kind", "citizen", "name", "Oyuki Tlaloc"))));
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    return receipt;
  }

  private void decide(String folio, String decision, String body) {
    assertThat(api.post(DESK + "/" + folio + decision, Api.coordinator(), body).status())
        .isEqualTo(200);
  }

  private ServiceApi.Answer one(String folio, String token) {
    return api.get(DESK + "/" + folio, token);
  }

  private String queue(String words, String token) {
    return Objects.toString(api.get(DESK + "?q=" + words, token).body());
  }

  private String everything(String words, String token) {
    return Objects.toString(api.get("/api/staff/search?q=" + words, token).body());
  }
}
