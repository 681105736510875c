package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class ConsultationApiTest {

  private final ConsultationClient client;
  private final MongoDatabase store;
  private final Counting counting;
  private final Responses responses;

  ConsultationApiTest(
      @LocalServerPort int port, MongoDatabase store, Counting counting, Responses responses) {
    this.client = new ConsultationClient(port);
    this.store = store;
    this.counting = counting;
    this.responses = responses;
  }

  @Test
  void whatIsAskedIsAnsweredOnceByAKeyAndChangedUntilTheEnd() {
    String id =
        client.announced(
            true,
            List.of(ConsultationClient.USE, ConsultationClient.WHY, ConsultationClient.ORDER));
    String key = UUID.randomUUID().toString();
    Answer first = client.answer(id, Map.of("answers", Map.of("uso", "Sí")), key);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    Answer again = client.answer(id, Map.of("answers", Map.of("uso", "Sí")), key);
    assertThat(again.at("/receipt")).isEqualTo(first.at("/receipt"));
    assertThat(client.answer(id, Map.of("answers", Map.of("uso", "No")), key).status())
        .isEqualTo(422);
    String own = "/api/consultations/" + id + "/answers/" + first.at("/receipt");
    assertThat(client.api().get(own, Api.anonymous()).at("/answers/uso")).isEqualTo("Sí");
    counting.finish(id);
    Answer changed =
        client
            .api()
            .put(
                own,
                Api.anonymous(),
                ConsultationClient.body(Map.of("answers", Map.of("uso", "No", "motivo", "ñ"))));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.at("/answers/motivo")).isEqualTo("ñ");
    counting.finish(id);
    assertThat(client.counted(id)).isEqualTo("1");
    client.close(id);
    assertThat(
            client
                .api()
                .put(
                    own,
                    Api.anonymous(),
                    ConsultationClient.body(Map.of("answers", Map.of("uso", "Sí"))))
                .status())
        .isEqualTo(409);
    assertThat(client.answer(id, Map.of("answers", Map.of("uso", "Sí")), key).status())
        .isEqualTo(201);
  }

  @Test
  void answersThatAreWrongAreNamedAndKeepNothing() {
    String id =
        client.announced(
            true,
            List.of(ConsultationClient.USE, ConsultationClient.WHY, ConsultationClient.ORDER));
    Answer refused =
        client.answer(
            id, Map.of("answers", Map.of("uso", "No", "orden", List.of("Bancas", "Bancas"))));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.all("/errors", "field"))
        .containsExactlyInAnyOrder("answers.motivo", "answers.orden");
    assertThat(refused.body()).contains("«Bancas» está dos veces");
    assertThat(stored(id)).isEmpty();
    assertThat(
            client
                .api()
                .get("/api/consultations/" + id + "/answers/nada", Api.anonymous())
                .status())
        .isEqualTo(404);
  }

  @Test
  void aDraftIsKeptUncountedUntilItIsSent() {
    String id = client.announced(true, List.of(ConsultationClient.USE, ConsultationClient.WHY));
    Answer saved = client.answer(id, Map.of("draft", true, "answers", Map.of("uso", "No")));
    assertThat(saved.status()).isEqualTo(201);
    counting.finish(id);
    assertThat(client.counted(id)).isEqualTo("0");
    String own = "/api/consultations/" + id + "/answers/" + saved.at("/receipt");
    assertThat(client.api().get(own, Api.anonymous()).at("/complete")).isEqualTo("false");
    client
        .api()
        .put(own, Api.anonymous(), ConsultationClient.body(Map.of("answers", Map.of("uso", "Sí"))));
    counting.finish(id);
    assertThat(client.counted(id)).isEqualTo("1");
    assertThat(client.api().delete(own, Api.anonymous()).status()).isEqualTo(204);
    counting.finish(id);
    assertThat(client.counted(id)).isEqualTo("0");
    assertThat(client.api().get(own, Api.anonymous()).status()).isEqualTo(404);
  }

  @Test
  void ofAnAnonymousAnswerNothingTellsWhoGaveIt() {
    String id = client.announced(true, List.of(ConsultationClient.USE));
    Map<String, Object> named =
        Map.of("answers", Map.of("uso", "Sí"), "respondent", Map.of("name", "Persona de muestra"));
    assertThat(client.answer(id, named).status()).isEqualTo(422);
    String key = UUID.randomUUID().toString();
    String receipt = client.answer(id, Map.of("answers", Map.of("uso", "Sí")), key).at("/receipt");
    Document kept = stored(id).getFirst();
    assertThat(kept.keySet())
        .containsOnly(
            "_id",
            "schema",
            "consultation",
            "version",
            "answers",
            "complete",
            "channel",
            "at",
            "revision",
            "fingerprint",
            "uncounted");
    assertThat(kept.toJson()).doesNotContain(key).doesNotContain(receipt);
    assertThat(kept.getDate("at").toInstant().atZone(java.time.ZoneId.of("America/Monterrey")))
        .matches(at -> at.toLocalTime().equals(java.time.LocalTime.MIDNIGHT));
    assertThat(store.getCollection("respondents").countDocuments(new Document("consultation", id)))
        .isZero();
  }

  @Test
  void whoAnswersByNameIsKeptApartAndForgottenOnRequest() {
    String id = client.announced(false, List.of(ConsultationClient.USE));
    assertThat(client.answer(id, Map.of("answers", Map.of("uso", "Sí"))).all("/errors", "field"))
        .containsExactly("respondent.name");
    String name = "Persona " + UUID.randomUUID();
    Map<String, Object> named =
        Map.of(
            "answers", Map.of("uso", "Sí"),
            "respondent", Map.of("name", name, "email", "muestra@example.org"),
            "consent", Map.of("notice", "2014-09-11", "purposes", List.of("process")));
    Answer sent = client.answer(id, named);
    assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    assertThat(stored(id).getFirst().toJson()).doesNotContain(name);
    assertThat(store.getCollection("respondents").countDocuments(new Document("name", name)))
        .isEqualTo(1);
    String own = "/api/consultations/" + id + "/answers/" + sent.at("/receipt");
    assertThat(client.api().delete(own, Api.anonymous()).status()).isEqualTo(204);
    assertThat(store.getCollection("respondents").countDocuments(new Document("name", name)))
        .isZero();
  }

  @Test
  void aNumberThatNobodyMeansIsRefused() {
    Map<String, Object> age = Map.of("id", "edad", "kind", "number", "text", "¿Edad?");
    String id = client.announced(true, List.of(age));
    Answer refused =
        client
            .api()
            .post(
                "/api/consultations/" + id + "/answers",
                Api.anonymous(),
                "{\"answers\":{\"edad\":1" + "0".repeat(400) + "}}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.all("/errors", "field")).containsExactly("answers.edad");
  }

  @Test
  void aConsultationThatAsksNothingIsNotAnnouncedAndTakesNoAnswer() {
    String id = client.announced(true, List.of());
    assertThat(listed()).doesNotContain(id);
    assertThat(client.answer(id, Map.of("draft", true)).status()).isEqualTo(409);
    assertThat(client.answer(id, Map.of("answers", Map.of())).body())
        .contains("todavía no tiene preguntas");
    String asking = client.announced(true, List.of(ConsultationClient.USE));
    assertThat(listed()).contains(asking).doesNotContain(id);
  }

  @Test
  void titleAndDatesChangeUntilItIsClosed() {
    String id = client.announced(true, List.of(ConsultationClient.USE));
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    Map<String, Object> body = new HashMap<>();
    body.put("edition", 1);
    body.put("title", "Otro título");
    body.put("opens", now.minusDays(2).toString());
    body.put("closes", now.minusDays(1).toString());
    assertThat(described(id, body).all("/errors", "field")).containsExactly("closes");
    body.put("closes", now.plusDays(2).toString());
    assertThat(described(id, body).body()).contains("sólo puede alargarse");
    body.put("closes", now.plusDays(9).toString());
    body.put("opens", now.plusDays(1).toString());
    assertThat(described(id, body).all("/errors", "field")).containsExactly("opens");
    body.put("opens", now.minusDays(2).toString());
    Answer changed = described(id, body);
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.at("/edition")).isEqualTo("2");
    assertThat(client.one(id).at("/title")).isEqualTo("Otro título");
    assertThat(described(id, body).status()).isEqualTo(409);
    client.close(id);
    body.put("edition", 2);
    assertThat(described(id, body).status()).isEqualTo(409);
  }

  private Answer described(String id, Map<String, Object> body) {
    return client
        .api()
        .put(ConsultationClient.STAFF + "/" + id, Api.coordinator(), ConsultationClient.body(body));
  }

  private List<String> listed() {
    return client.api().get("/api/consultations", Api.anonymous()).all("/items", "id");
  }

  /** A count that everybody sees while people still respond could sway them. */
  @Test
  void howManyRespondedIsToldToStaffAloneUntilItIsClosed() {
    String id = client.announced(true, List.of(ConsultationClient.USE));
    for (int i = 0; i < 6; i++) {
      client.answer(id, Map.of("answers", Map.of("uso", "Sí")));
    }
    counting.finish(id);
    assertThat(client.one(id).json().has("answers")).isFalse();
    assertThat(client.api().get("/api/consultations", Api.anonymous()).body())
        .doesNotContain("\"answers\":6");
    assertThat(client.api().get("/consultas/" + id, Api.anonymous()).body())
        .doesNotContain("Respuestas</dt>");
    assertThat(client.counted(id)).isEqualTo("6");
    client.close(id);
    assertThat(client.one(id).at("/answers")).isEqualTo("6");
    String few = client.announced(true, List.of(ConsultationClient.USE));
    client.answer(few, Map.of("answers", Map.of("uso", "Sí")));
    counting.finish(few);
    client.close(few);
    assertThat(client.one(few).at("/answers")).isEqualTo("<5");
    assertThat(client.api().get("/api/staff/consultations/" + id, Api.anonymous()).status())
        .isGreaterThanOrEqualTo(401);
  }

  /** Whatever dies between marking, counting and unmarking is done once more. */
  @Test
  void countingTwiceComesToTheSame() {
    String id = client.announced(true, List.of(ConsultationClient.USE));
    for (int i = 0; i < 3; i++) {
      client.answer(id, Map.of("answers", Map.of("uso", "Sí")));
    }
    responses.put(
        stored(id).stream().map(each -> each.getString("_id")).limit(2).toList(), id + ":1:0");
    store
        .getCollection("tallies")
        .insertOne(
            new Document("_id", id + ":1:0")
                .append("consultation", id)
                .append("version", 1)
                .append("number", 0)
                .append("size", 0L)
                .append("revision", 0L)
                .append("counts", List.of()));
    counting.finish(id);
    store
        .getCollection("responses")
        .updateMany(
            new Document("consultation", id),
            new Document("$set", new Document("uncounted", true)));
    counting.finish(id);
    assertThat(client.counted(id)).isEqualTo("3");
  }

  private List<Document> stored(String id) {
    return store
        .getCollection("responses")
        .find(new Document("consultation", id))
        .into(new java.util.ArrayList<>());
  }
}
