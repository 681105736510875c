package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class ConsultationResultsTest {

  private final ConsultationClient client;

  ConsultationResultsTest(@LocalServerPort int port) {
    this.client = new ConsultationClient(port);
  }

  @Test
  void whatIsReorderedIsAnotherVersionWithTotalsOfItsOwn() {
    String id = client.announced(true, List.of(ConsultationClient.USE));
    for (int i = 0; i < 12; i++) {
      client.answer(id, Map.of("answers", Map.of("uso", i % 2 == 0 ? "Sí" : "No")));
    }
    Map<String, Object> reordered = new LinkedHashMap<>(ConsultationClient.USE);
    reordered.put("options", List.of("No", "Sí"));
    Answer edited =
        client
            .api()
            .put(
                ConsultationClient.STAFF + "/" + id + "/questionnaire",
                Api.coordinator(),
                ConsultationClient.body(Map.of("edition", 1, "questions", List.of(reordered))));
    assertThat(edited.at("/version")).as(edited.body()).isEqualTo("2");
    assertThat(
            client
                .api()
                .put(
                    ConsultationClient.STAFF + "/" + id + "/questionnaire",
                    Api.coordinator(),
                    ConsultationClient.body(
                        Map.of("edition", 1, "questions", List.of(ConsultationClient.USE))))
                .status())
        .isEqualTo(409);
    for (int i = 0; i < 14; i++) {
      client.answer(id, Map.of("answers", Map.of("uso", i % 2 == 0 ? "Sí" : "No")));
    }
    client.close(id);
    assertThat(client.release(id, "uso").status()).isEqualTo(200);
    Answer results = client.api().get("/api/consultations/" + id + "/results", Api.anonymous());
    assertThat(results.at("/questions/0/versions/0/answered")).isEqualTo("12");
    assertThat(results.at("/questions/0/versions/1/answered")).isEqualTo("14");
  }

  @Test
  void resultsAreReleasedQuestionByQuestionAndBecomeContributions() {
    String id = client.announced(true, List.of(ConsultationClient.USE, ConsultationClient.ORDER));
    assertThat(client.release(id, "uso").status()).isEqualTo(409);
    for (int i = 0; i < 20; i++) {
      client.answer(id, Map.of("answers", Map.of("uso", i < 16 ? "Sí" : "No")));
    }
    client.close(id);
    String results = "/api/consultations/" + id + "/results";
    assertThat(client.api().get(results, Api.anonymous()).status()).isEqualTo(404);
    assertThat(client.release(id, "nada").status()).isEqualTo(422);
    Answer released = client.release(id, "uso");
    String folio = released.at("/released/0/folio");
    Answer seen = client.api().get(results, Api.anonymous());
    assertThat(seen.all("/questions", "id")).containsExactly("uso");
    assertThat(seen.all("/questions/0/versions/0/cells", "count"))
        .containsExactly("withheld", "<5");
    assertThat(seen.at("/note/es")).contains("No es una votación");
    Answer contribution = client.api().get("/api/staff/contributions/" + folio, Api.coordinator());
    assertThat(contribution.at("/origin/kind")).isEqualTo("consultation");
    assertThat(contribution.at("/text")).contains("No: menos de 5").doesNotContain("No: 4");
    assertThat(client.release(id, "uso").at("/released/0/folio")).isEqualTo(folio);
    assertThat(client.typed(id, "7", Map.of("uso", "Sí")).status()).isEqualTo(409);
  }

  @Test
  void aResultWithNothingToShowIsNotReleased() {
    String id = client.announced(true, List.of(ConsultationClient.USE, ConsultationClient.WHY));
    for (int i = 0; i < 9; i++) {
      client.answer(id, Map.of("answers", Map.of("uso", "Sí")));
    }
    client.answer(id, Map.of("answers", Map.of("uso", "No", "motivo", "ñ")));
    client.close(id);
    Answer refused = client.release(id, "motivo");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("¿Por qué no?", "menos de cinco");
    Map<String, Object> both = Map.of("questions", List.of("uso", "motivo"));
    String release = ConsultationClient.STAFF + "/" + id + "/release";
    Answer some = client.api().post(release, Api.coordinator(), ConsultationClient.body(both));
    assertThat(some.all("/errors", "field")).containsExactly("questions.1");
    Answer none = client.api().get("/api/consultations/" + id + "/results", Api.anonymous());
    assertThat(none.status()).isEqualTo(404);
  }

  @Test
  void theCountsOfARankingSayThatTheyAreFirstPlaces() {
    String id = client.announced(true, List.of(ConsultationClient.ORDER));
    for (int i = 0; i < 14; i++) {
      List<String> order = i < 8 ? List.of("Bancas", "Árboles") : List.of("Árboles", "Bancas");
      client.answer(id, Map.of("answers", Map.of("orden", order)));
    }
    client.close(id);
    String folio = client.release(id, "orden").at("/released/0/folio");
    Answer made = client.api().get("/api/staff/contributions/" + folio, Api.coordinator());
    assertThat(made.at("/text")).contains("Cuántas veces en primer lugar:\nÁrboles: 6");
    Answer page = client.api().get("/consultas/" + id, Api.anonymous());
    assertThat(page.body()).contains("Cuántas veces en primer lugar").doesNotContain("menos de 5");
  }

  @Test
  void sheetsOfPaperAreTypedInOnceAndWordsBecomeContributions() {
    String id = client.announced(true, List.of(ConsultationClient.USE, ConsultationClient.WHY));
    client.close(id);
    assertThat(
            client
                .typed(id, "12", Map.of("uso", "No", "motivo", "El andador está oscuro."))
                .status())
        .isEqualTo(201);
    assertThat(
            client
                .typed(id, "12", Map.of("uso", "No", "motivo", "El andador está oscuro."))
                .status())
        .isEqualTo(201);
    assertThat(client.typed(id, "12", Map.of("uso", "Sí")).all("/errors", "field"))
        .containsExactly("sheet");
    Answer words =
        client.api().get(ConsultationClient.STAFF + "/" + id + "/words", Api.coordinator());
    assertThat(words.all("/items", "text")).containsExactly("El andador está oscuro.");
    Map<String, Object> asked =
        Map.of(
            "answer", words.at("/items/0/answer"),
            "question", "motivo",
            "title", "Alumbrar los andadores",
            "table", "URB",
            "municipality", "torreon");
    String take = ConsultationClient.STAFF + "/" + id + "/contributions";
    Answer taken = client.api().post(take, Api.coordinator(), ConsultationClient.body(asked));
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    assertThat(
            client.api().post(take, Api.coordinator(), ConsultationClient.body(asked)).at("/folio"))
        .isEqualTo(taken.at("/folio"));
    Answer made =
        client.api().get("/api/staff/contributions/" + taken.at("/folio"), Api.coordinator());
    assertThat(made.at("/text")).isEqualTo("El andador está oscuro.");
    assertThat(made.at("/suggestedTable")).isEqualTo("URB");
    assertThat(made.at("/matter")).isEqualTo("diagnosis");
    Map<String, Object> wrong = new LinkedHashMap<>(asked);
    wrong.put("question", "uso");
    assertThat(client.api().post(take, Api.coordinator(), ConsultationClient.body(wrong)).status())
        .isEqualTo(404);
  }

  @Test
  void theTableOfAnswersNeutralisesFormulas() {
    String id =
        client.announced(
            true,
            List.of(ConsultationClient.USE, ConsultationClient.WHY, ConsultationClient.ORDER));
    client.answer(
        id,
        Map.of(
            "answers",
            Map.of("uso", "No", "motivo", "=1+1", "orden", List.of("Bancas", "Árboles"))));
    assertThat(
            client
                .api()
                .get(ConsultationClient.STAFF + "/" + id + "/answers.csv", Api.coordinator())
                .status())
        .isEqualTo(409);
    client.close(id);
    Answer table =
        client.api().get(ConsultationClient.STAFF + "/" + id + "/answers.csv", Api.coordinator());
    assertThat(table.body()).startsWith("\uFEFFanswer,version,day,channel,uso,motivo,orden");
    assertThat(table.body()).contains("'=1+1", "Bancas; Árboles");
  }
}
