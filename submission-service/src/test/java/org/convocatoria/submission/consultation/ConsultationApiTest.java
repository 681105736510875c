package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@SubmissionTest
class ConsultationApiTest {

  private static final String STAFF = "/api/staff/consultations";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Object> USE =
      Map.of(
          "id",
          "uso",
          "kind",
          "single",
          "text",
          "¿Usa el autobús?",
          "options",
          List.of("Sí", "No"),
          "required",
          true);
  private static final Map<String, Object> WHY =
      Map.of(
          "id",
          "motivo",
          "kind",
          "text",
          "text",
          "¿Por qué no?",
          "required",
          true,
          "when",
          Map.of("question", "uso", "is", List.of("No")));
  private static final Map<String, Object> ORDER =
      Map.of(
          "id",
          "orden",
          "kind",
          "ranking",
          "text",
          "¿Qué primero?",
          "options",
          List.of("Árboles", "Bancas"));

  @LocalServerPort int port;
  private final MongoDatabase store;
  private final Counting counting;
  private final Responses responses;
  private Api api = new Api(0);

  ConsultationApiTest(MongoDatabase store, Counting counting, Responses responses) {
    this.store = store;
    this.counting = counting;
    this.responses = responses;
  }

  @BeforeEach
  void connect() {
    api = new Api(port);
  }

  @Test
  void whatIsAskedIsAnsweredOnceByAKeyAndChangedUntilTheEnd() {
    String id = announced(true, List.of(USE, WHY, ORDER));
    String key = UUID.randomUUID().toString();
    Answer first = answer(id, Map.of("answers", Map.of("uso", "Sí")), key);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    Answer again = answer(id, Map.of("answers", Map.of("uso", "Sí")), key);
    assertThat(again.at("/receipt")).isEqualTo(first.at("/receipt"));
    assertThat(answer(id, Map.of("answers", Map.of("uso", "No")), key).status()).isEqualTo(422);
    String own = "/api/consultations/" + id + "/answers/" + first.at("/receipt");
    assertThat(api.get(own, Api.anonymous()).at("/answers/uso")).isEqualTo("Sí");
    counting.finish(id);
    Answer changed =
        api.put(own, Api.anonymous(), body(Map.of("answers", Map.of("uso", "No", "motivo", "ñ"))));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.at("/answers/motivo")).isEqualTo("ñ");
    counting.finish(id);
    assertThat(one(id).at("/answers")).isEqualTo("1");
    close(id);
    assertThat(api.put(own, Api.anonymous(), body(Map.of("answers", Map.of("uso", "Sí")))).status())
        .isEqualTo(409);
    assertThat(answer(id, Map.of("answers", Map.of("uso", "Sí")), key).status()).isEqualTo(201);
  }

  @Test
  void answersThatAreWrongAreNamedAndKeepNothing() {
    String id = announced(true, List.of(USE, WHY, ORDER));
    Answer refused =
        answer(id, Map.of("answers", Map.of("uso", "No", "orden", List.of("Bancas", "Bancas"))));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.all("/errors", "field"))
        .containsExactlyInAnyOrder("answers.motivo", "answers.orden");
    assertThat(refused.body()).contains("«Bancas» está dos veces");
    assertThat(stored(id)).isEmpty();
    assertThat(api.get("/api/consultations/" + id + "/answers/nada", Api.anonymous()).status())
        .isEqualTo(404);
  }

  @Test
  void aDraftIsKeptUncountedUntilItIsSent() {
    String id = announced(true, List.of(USE, WHY));
    Answer saved = answer(id, Map.of("draft", true, "answers", Map.of("uso", "No")));
    assertThat(saved.status()).isEqualTo(201);
    counting.finish(id);
    assertThat(one(id).at("/answers")).isEqualTo("0");
    String own = "/api/consultations/" + id + "/answers/" + saved.at("/receipt");
    assertThat(api.get(own, Api.anonymous()).at("/complete")).isEqualTo("false");
    api.put(own, Api.anonymous(), body(Map.of("answers", Map.of("uso", "Sí"))));
    counting.finish(id);
    assertThat(one(id).at("/answers")).isEqualTo("1");
    assertThat(api.delete(own, Api.anonymous()).status()).isEqualTo(204);
    counting.finish(id);
    assertThat(one(id).at("/answers")).isEqualTo("0");
    assertThat(api.get(own, Api.anonymous()).status()).isEqualTo(404);
  }

  @Test
  void ofAnAnonymousAnswerNothingTellsWhoGaveIt() {
    String id = announced(true, List.of(USE));
    Map<String, Object> named =
        Map.of("answers", Map.of("uso", "Sí"), "respondent", Map.of("name", "Persona de muestra"));
    assertThat(answer(id, named).status()).isEqualTo(422);
    String key = UUID.randomUUID().toString();
    String receipt = answer(id, Map.of("answers", Map.of("uso", "Sí")), key).at("/receipt");
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
    String id = announced(false, List.of(USE));
    assertThat(answer(id, Map.of("answers", Map.of("uso", "Sí"))).all("/errors", "field"))
        .containsExactly("respondent.name");
    String name = "Persona " + UUID.randomUUID();
    Map<String, Object> named =
        Map.of(
            "answers", Map.of("uso", "Sí"),
            "respondent", Map.of("name", name, "email", "muestra@example.org"),
            "consent", Map.of("notice", "2014-09-11", "purposes", List.of("process")));
    Answer sent = answer(id, named);
    assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    assertThat(stored(id).getFirst().toJson()).doesNotContain(name);
    assertThat(store.getCollection("respondents").countDocuments(new Document("name", name)))
        .isEqualTo(1);
    String own = "/api/consultations/" + id + "/answers/" + sent.at("/receipt");
    assertThat(api.delete(own, Api.anonymous()).status()).isEqualTo(204);
    assertThat(store.getCollection("respondents").countDocuments(new Document("name", name)))
        .isZero();
  }

  @Test
  void whatIsReorderedIsAnotherVersionWithTotalsOfItsOwn() {
    String id = announced(true, List.of(USE));
    for (int i = 0; i < 6; i++) {
      answer(id, Map.of("answers", Map.of("uso", "Sí")));
    }
    Map<String, Object> reordered = new LinkedHashMap<>(USE);
    reordered.put("options", List.of("No", "Sí"));
    Answer edited =
        api.put(
            STAFF + "/" + id + "/questionnaire",
            Api.coordinator(),
            body(Map.of("edition", 1, "questions", List.of(reordered))));
    assertThat(edited.at("/version")).as(edited.body()).isEqualTo("2");
    assertThat(
            api.put(
                    STAFF + "/" + id + "/questionnaire",
                    Api.coordinator(),
                    body(Map.of("edition", 1, "questions", List.of(USE))))
                .status())
        .isEqualTo(409);
    for (int i = 0; i < 7; i++) {
      answer(id, Map.of("answers", Map.of("uso", "No")));
    }
    close(id);
    assertThat(release(id, "uso").status()).isEqualTo(200);
    Answer results = api.get("/api/consultations/" + id + "/results", Api.anonymous());
    assertThat(results.at("/questions/0/versions/0/answered")).isEqualTo("6");
    assertThat(results.at("/questions/0/versions/1/answered")).isEqualTo("7");
  }

  @Test
  void resultsAreReleasedQuestionByQuestionAndBecomeContributions() {
    String id = announced(true, List.of(USE, ORDER));
    assertThat(release(id, "uso").status()).isEqualTo(409);
    for (int i = 0; i < 20; i++) {
      answer(id, Map.of("answers", Map.of("uso", i < 16 ? "Sí" : "No")));
    }
    close(id);
    String results = "/api/consultations/" + id + "/results";
    assertThat(api.get(results, Api.anonymous()).status()).isEqualTo(404);
    assertThat(release(id, "nada").status()).isEqualTo(422);
    Answer released = release(id, "uso");
    String folio = released.at("/released/0/folio");
    Answer seen = api.get(results, Api.anonymous());
    assertThat(seen.all("/questions", "id")).containsExactly("uso");
    assertThat(seen.all("/questions/0/versions/0/cells", "count"))
        .containsExactly("withheld", "<5");
    assertThat(seen.at("/note/es")).contains("No es una votación");
    Answer contribution = api.get("/api/staff/contributions/" + folio, Api.coordinator());
    assertThat(contribution.at("/origin/kind")).isEqualTo("consultation");
    assertThat(contribution.at("/text")).contains("No: menos de 5").doesNotContain("No: 4");
    assertThat(release(id, "uso").at("/released/0/folio")).isEqualTo(folio);
    assertThat(typed(id, "7", Map.of("uso", "Sí")).status()).isEqualTo(409);
  }

  @Test
  void sheetsOfPaperAreTypedInOnceAndWordsBecomeContributions() {
    String id = announced(true, List.of(USE, WHY));
    close(id);
    assertThat(typed(id, "12", Map.of("uso", "No", "motivo", "El andador está oscuro.")).status())
        .isEqualTo(201);
    assertThat(typed(id, "12", Map.of("uso", "No", "motivo", "El andador está oscuro.")).status())
        .isEqualTo(201);
    assertThat(typed(id, "12", Map.of("uso", "Sí")).all("/errors", "field"))
        .containsExactly("sheet");
    Answer words = api.get(STAFF + "/" + id + "/words", Api.coordinator());
    assertThat(words.all("/items", "text")).containsExactly("El andador está oscuro.");
    Map<String, Object> asked =
        Map.of(
            "answer", words.at("/items/0/answer"),
            "question", "motivo",
            "title", "Alumbrar los andadores",
            "table", "URB",
            "municipality", "torreon");
    String take = STAFF + "/" + id + "/contributions";
    Answer taken = api.post(take, Api.coordinator(), body(asked));
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    assertThat(api.post(take, Api.coordinator(), body(asked)).at("/folio"))
        .isEqualTo(taken.at("/folio"));
    Answer made = api.get("/api/staff/contributions/" + taken.at("/folio"), Api.coordinator());
    assertThat(made.at("/text")).isEqualTo("El andador está oscuro.");
    assertThat(made.at("/suggestedTable")).isEqualTo("URB");
    assertThat(made.at("/matter")).isEqualTo("diagnosis");
    Map<String, Object> wrong = new LinkedHashMap<>(asked);
    wrong.put("question", "uso");
    assertThat(api.post(take, Api.coordinator(), body(wrong)).status()).isEqualTo(404);
  }

  @Test
  void theTableOfAnswersNeutralisesFormulas() {
    String id = announced(true, List.of(USE, WHY, ORDER));
    answer(
        id,
        Map.of(
            "answers",
            Map.of("uso", "No", "motivo", "=1+1", "orden", List.of("Bancas", "Árboles"))));
    assertThat(api.get(STAFF + "/" + id + "/answers.csv", Api.coordinator()).status())
        .isEqualTo(409);
    close(id);
    Answer table = api.get(STAFF + "/" + id + "/answers.csv", Api.coordinator());
    assertThat(table.body()).startsWith("\uFEFFanswer,version,day,channel,uso,motivo,orden");
    assertThat(table.body()).contains("'=1+1", "Bancas; Árboles");
  }

  /** Whatever dies between marking, counting and unmarking is done once more. */
  @Test
  void countingTwiceComesToTheSame() {
    String id = announced(true, List.of(USE));
    for (int i = 0; i < 3; i++) {
      answer(id, Map.of("answers", Map.of("uso", "Sí")));
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
    assertThat(one(id).at("/answers")).isEqualTo("3");
  }

  private String announced(boolean anonymous, List<Map<String, Object>> questions) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    Answer made =
        api.post(
            STAFF,
            Api.coordinator(),
            body(
                Map.of(
                    "title",
                    "Consulta de muestra",
                    "opens",
                    now.minusDays(1).toString(),
                    "closes",
                    now.plusDays(5).toString(),
                    "anonymous",
                    anonymous,
                    "questions",
                    questions)),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.at("/id");
  }

  private Answer answer(String id, Map<String, Object> answer) {
    return answer(id, answer, UUID.randomUUID().toString());
  }

  private Answer answer(String id, Map<String, Object> answer, String key) {
    return api.post(
        "/api/consultations/" + id + "/answers",
        Api.anonymous(),
        body(answer),
        "Idempotency-Key",
        key);
  }

  private Answer typed(String id, String sheet, Map<String, Object> answers) {
    return api.post(
        STAFF + "/" + id + "/answers",
        Api.coordinator(),
        body(Map.of("answers", answers, "channel", "paper", "sheet", sheet)),
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  private Answer one(String id) {
    return api.get("/api/consultations/" + id, Api.anonymous());
  }

  private void close(String id) {
    assertThat(api.post(STAFF + "/" + id + "/closing", Api.coordinator(), "").status())
        .isEqualTo(200);
  }

  private Answer release(String id, String question) {
    return api.post(
        STAFF + "/" + id + "/release",
        Api.coordinator(),
        body(Map.of("questions", List.of(question))));
  }

  private List<Document> stored(String id) {
    return store
        .getCollection("responses")
        .find(new Document("consultation", id))
        .into(new java.util.ArrayList<>());
  }

  private static String body(Map<String, Object> body) {
    return JSON.writeValueAsString(body);
  }
}
