package org.convocatoria.submission.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Contributors who left a number and no address are called, and what came of it is kept. */
@OwnCallTest
class PhoneTest {

  private static final String LIST = "/api/staff/calls-to-make";
  private static final String PAGE = "/personal/llamadas";
  private static final String NUMBER = "871 111 2233";

  private final Api api;
  private final int port;
  private final TestClock clock;
  private final MongoDatabase database;

  PhoneTest(@LocalServerPort int port, TestClock clock, MongoDatabase database) {
    this.api = new Api(port);
    this.port = port;
    this.clock = clock;
    this.database = database;
  }

  @BeforeEach
  void whileTheCallIsOpen() {
    clock.shows("2026-11-20T10:00-06:00");
  }

  @Test
  void whoLeftANumberAndNoAddressIsToBeCalledAboutADecisionUntilTheyWereTold() {
    Answer one = contribute(Map.of("telephone", NUMBER));
    String folio = one.at("/folio");
    String mailed =
        contribute(Map.of("telephone", NUMBER, "email", "una@example.org")).at("/folio");
    String none = contribute(Map.of()).at("/folio");
    assertThat(line(folio)).as("nothing was decided").isEmpty();
    long before = waiting();
    for (String each : List.of(folio, mailed, none)) {
      post(each, "admission", "{\"tables\":[\"AGU\"]}");
    }
    assertThat(line(mailed)).isEmpty();
    assertThat(line(none)).isEmpty();
    JsonNode owed = line(folio).orElseThrow();
    assertThat(owed.at("/telephone").asString()).isEqualTo(NUMBER);
    assertThat(owed.at("/name").asString()).isEqualTo("Ana Ciruelo");
    assertThat(owed.at("/about").asString()).isEqualTo("admitted");
    assertThat(owed.at("/since").asString()).isEqualTo("2026-11-20T16:00:00Z");
    assertThat(owed.at("/say/es").asString()).contains("pasó a la mesa Agua y riesgos");
    assertThat(owed.at("/undoUntil").asString()).isEqualTo("2026-11-20T16:10:00Z");
    assertThat(waiting()).isEqualTo(before + 1);

    String key = UUID.randomUUID().toString();
    Answer tried = called(folio, key, "{\"outcome\":\"noAnswer\"}");
    assertThat(tried.status()).as(tried.body()).isEqualTo(201);
    assertThat(tried.at("/owed")).isEqualTo("admitted");
    assertThat(called(folio, key, "{\"outcome\":\"noAnswer\"}").json().at("/calls").size())
        .as("the same key")
        .isEqualTo(1);
    assertThat(called(folio, key, "{\"outcome\":\"reached\"}").status()).isEqualTo(422);
    assertThat(line(folio).orElseThrow().at("/calls/0/outcome").asString()).isEqualTo("noAnswer");

    Answer told = called(folio, "{\"outcome\":\"reached\",\"note\":\"Contestó su hija Zulema.\"}");
    assertThat(told.json().at("/owed").isMissingNode()).isTrue();
    assertThat(told.at("/calls/1/by")).isEqualTo("test-coordinator");
    assertThat(line(folio)).isEmpty();
    assertThat(waiting()).isEqualTo(before);
    assertThat(called(folio, "{\"outcome\":\"reached\"}").status()).isEqualTo(409);
    String undo = folio + ".1";
    assertThat(api.post("/api/staff/undo/" + undo, Api.coordinator(), "").status())
        .as("what was told is not undone")
        .isEqualTo(409);
    audited(folio, 2);
    for (Document entry : database.getCollection("audit").find(new Document("subject", folio))) {
      assertThat(entry.toJson()).doesNotContain("Zulema", NUMBER);
    }
    assertThat(story(one).all("/steps", "what"))
        .containsExactly("received", "admitted", "phoned", "phoned");
    assertThat(api.get("/api/folios/" + folio, Api.anonymous()).all("/steps", "what"))
        .as("the public reads of no call")
        .containsExactly("received", "admitted");
  }

  @Test
  void anAnswerByTelephoneGoesIntoTheStoryAsSuch() {
    Answer one = contribute(Map.of("telephone", NUMBER));
    String folio = one.at("/folio");
    post(folio, "clarification", "{\"question\":\"¿En qué colonia?\"}");
    JsonNode owed = line(folio).orElseThrow();
    assertThat(owed.at("/about").asString()).isEqualTo("clarification");
    assertThat(owed.at("/say/es").asString()).contains("¿En qué colonia?", "4 de diciembre");
    assertThat(called(folio, "{\"outcome\":\"noAnswer\",\"answer\":\"En el Centro.\"}").status())
        .isEqualTo(422);
    Answer answered =
        called(folio, "{\"outcome\":\"reached\",\"answer\":\"En la colonia del Puerto.\"}");
    assertThat(answered.status()).as(answered.body()).isEqualTo(201);
    assertThat(answered.at("/clarifications/0/answer")).isEqualTo("En la colonia del Puerto.");
    assertThat(answered.at("/clarifications/0/byTelephone")).isEqualTo("true");
    assertThat(line(folio)).isEmpty();
    Answer story = story(one);
    assertThat(story.all("/steps", "what"))
        .containsExactly("received", "clarificationAsked", "clarified", "phoned");
    assertThat(story.json().at("/steps").toString())
        .contains("respondió por teléfono")
        .doesNotContain("colonia del");
    assertThat(coordinator().get("/personal/aportaciones/" + folio).text())
        .contains("Respondió por teléfono el", "En la colonia del Puerto.");
    assertThat(called(folio, "{\"outcome\":\"reached\",\"answer\":\"Otra.\"}").status())
        .isEqualTo(409);
  }

  @Test
  void aWrongNumberEndsTheTriesAndWhatIsErasedOrUndoneIsNotTold() {
    String wrong = admitted();
    called(wrong, "{\"outcome\":\"wrongNumber\",\"note\":\"Es de un taller.\"}");
    assertThat(line(wrong)).isEmpty();
    String undone = admitted();
    api.post("/api/staff/undo/" + undone + ".1", Api.coordinator(), "");
    assertThat(line(undone)).isEmpty();
    String erased = admitted();
    called(erased, "{\"outcome\":\"noAnswer\",\"note\":\"Vive en la calle del Muelle.\"}");
    Answer gone = post(erased, "erasure", "{\"means\":\"letter\",\"asked\":\"2026-11-19\"}");
    assertThat(gone.status()).as(gone.body()).isEqualTo(200);
    assertThat(line(erased)).isEmpty();
    assertThat(database.getCollection("contributions").find(new Document("folio", erased)).first())
        .asString()
        .doesNotContain("Muelle");
    assertThat(called(erased, "{\"outcome\":\"reached\"}").status()).isEqualTo(409);
  }

  @Test
  void onlyThoseWhoMaySeeContactDataReadTheListAndNoteCalls() {
    String folio = admitted();
    for (String token :
        List.of(
            TestTokens.tableLead("submission", "AGU"),
            TestTokens.staff("submission", "auditor"),
            TestTokens.staff("submission", "administrator"),
            Api.anonymous())) {
      assertThat(api.get(LIST, token).status()).isIn(401, 403);
      assertThat(api.post("/api/staff/contributions/" + folio + "/calls", token, "{}").status())
          .isIn(401, 403);
      assertThat(new PageReader(port, token).get(PAGE + "/" + folio).text()).doesNotContain(NUMBER);
    }
  }

  @Test
  void theDeskShowsWhatToSayAndNotesTheCall() {
    String folio = admitted();
    PageReader desk = coordinator();
    assertThat(desk.get("/personal/aportaciones/" + folio).text())
        .contains("Anotar una llamada por teléfono");
    assertThat(desk.get(PAGE).text()).contains(folio, "Ana Ciruelo", "pasó a la mesa Agua");
    String one = PAGE + "/" + folio;
    Read refused = desk.send(desk.get(one).form(one).with("note", "Volver a llamar."));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Elija cómo terminó la llamada.", "Volver a llamar.");
    Read done = desk.send(desk.get(one).form(one).with("outcome", "reached"));
    assertThat(done.status()).isEqualTo(303);
    assertThat(desk.get(one).text()).contains("Se habló con la persona", "no hay nada que avisar");
    assertThat(desk.get(PAGE).text()).doesNotContain(folio);
  }

  private String admitted() {
    String folio = contribute(Map.of("telephone", NUMBER)).at("/folio");
    post(folio, "admission", "{\"tables\":[\"AGU\"]}");
    return folio;
  }

  private Answer contribute(Map<String, String> means) {
    Map<String, String> by = new HashMap<>(means);
    by.put("kind", "citizen");
    by.put("name", "Ana Ciruelo");
    Answer receipt = api.contribute(Api.toOwnCall(by));
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    return receipt;
  }

  private Answer post(String folio, String what, String body) {
    return api.post("/api/staff/contributions/" + folio + "/" + what, Api.coordinator(), body);
  }

  private Answer called(String folio, String body) {
    return called(folio, UUID.randomUUID().toString(), body);
  }

  private Answer called(String folio, String key, String body) {
    return api.post(
        "/api/staff/contributions/" + folio + "/calls",
        Api.coordinator(),
        body,
        "Idempotency-Key",
        key);
  }

  /** The line of this folio, on whatever page. */
  private Optional<JsonNode> line(String folio) {
    String after = "";
    do {
      Answer part = api.get(LIST + "?after=" + after, Api.coordinator());
      for (JsonNode each : part.json().at("/items")) {
        if (each.at("/folio").asString().equals(folio)) {
          return Optional.of(each);
        }
      }
      after = part.at("/next");
    } while (!after.isEmpty());
    return Optional.empty();
  }

  private long waiting() {
    for (JsonNode item : api.get("/api/staff/work", Api.coordinator()).json().at("/items")) {
      if (item.at("/id").asString().equals("phone")) {
        assertThat(item.at("/href").asString()).isEqualTo(PAGE);
        return item.at("/count").asLong();
      }
    }
    return 0;
  }

  private Answer story(Answer receipt) {
    return api.get(
        "/api/folios/" + receipt.at("/folio"),
        Api.anonymous(),
        "Convocatoria-Clave",
        receipt.at("/clave"));
  }

  private void audited(String folio, int times) {
    Waiting.untilTrue(
        "the calls about " + folio + " are in the audit",
        () ->
            api.get("/api/staff/audit?what=contributor-phoned&subject=" + folio, Api.coordinator())
                    .json()
                    .at("/items")
                    .size()
                == times);
  }

  private PageReader coordinator() {
    return new PageReader(port, Api.coordinator());
  }
}
