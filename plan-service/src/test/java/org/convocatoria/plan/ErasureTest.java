package org.convocatoria.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.convocatoria.plan.version.VersionEffects;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.StoredWords;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who takes a contribution back takes the words along; that the plan drew on it stays. */
@PlanServiceTest
class ErasureTest {

  private static final String FOLIO = "ERA-000012-5";
  private static final String SENTINEL = "entre mi hermana y yo nos turnamos";

  private static final String LATER = "ERA-000013-3";
  private static final String SECRET = "de noche no hay quien se quede";

  private static final String ERASED = "ERA-000014-1";
  private static final String UNREVIEWED = "ERA-000015-8";
  private static final String HIDDEN = "el pozo de mi tío";

  private final Api api;
  private final MongoDatabase database;
  private final VersionEffects effects;
  private final OpenCall process;

  ErasureTest(@LocalServerPort int port, MongoDatabase database, VersionEffects effects) {
    this.effects = effects;
    this.api = new Api(port);
    this.database = database;
    this.process = new OpenCall("erasure-2014", api);
  }

  @Test
  @Tag("acceptance-29")
  void theWordsGoFromDraftsVersionsAndStoresAndTheLinkStays() {
    process.open("SOC");
    process.admit(FOLIO, "SOC", "Título: " + SENTINEL, "Es así: " + SENTINEL + ".");
    String paragraph = api.paragraph("SOC", "project", "Casas de día.");
    api.link(
        paragraph,
        "\"type\":\"cites\",\"folio\":\"%s\",\"quote\":\"%s\"".formatted(FOLIO, SENTINEL));
    assertThat(process.publish(process.received()).status()).isEqualTo(201);
    String sources = "/api/plan/paragraphs/" + paragraph + "/sources";
    assertThat(api.get(sources).body()).contains(SENTINEL);

    assertThat(whereItIsFound())
        .containsExactlyInAnyOrder("contributionWords.g1", "paragraphs", "versionParts");

    process.withdraw(FOLIO);

    Waiting.untilTrue("the words are gone from the store", () -> whereItIsFound().isEmpty());
    ServiceApi.Answer after = api.get(sources);
    assertThat(after.body()).doesNotContain(SENTINEL);
    assertThat(after.at("/sources/0/folio")).isEqualTo(FOLIO);
    assertThat(after.json().at("/sources/0/withdrawn").asBoolean()).isTrue();
    assertThat(api.get("/api/contributions/" + FOLIO + "/uses").all("/items", "paragraph"))
        .containsExactly(paragraph);
    assertThat(api.get("/api/staff/plan", Api.as("coordinator")).body())
        .contains(FOLIO)
        .doesNotContain(SENTINEL);
  }

  @Test
  @Tag("acceptance-29")
  void whoTakesWordsBackWhileTheyAreQuotedIsNotQuoted() {
    OpenCall other = new OpenCall("erasure-2015", api);
    other.open("SOC");
    other.admit(LATER, "SOC", "Título: " + SECRET, "Es así: " + SECRET + ".");
    String paragraph = api.paragraph("SOC", "project", "Casas de noche.");
    // What reads the evidence has not heard of it yet; what forgets quotes has been here already.
    effects.eraseWords(OpenCall.id(LATER), Long.MAX_VALUE);
    api.link(
        paragraph, "\"type\":\"cites\",\"folio\":\"%s\",\"quote\":\"%s\"".formatted(LATER, SECRET));
    assertThat(whereItIsFound(SECRET)).containsExactly("contributionWords.g1");
  }

  @Test
  void whatIsErasedIsQuotedNoMoreAndWaitsForNoAnswer() {
    OpenCall other = new OpenCall("erasure-2016", api);
    other.open("SOC");
    other.admit(ERASED, "SOC", "Título: " + HIDDEN, "Es así: " + HIDDEN + ".");
    other.receive(UNREVIEWED);
    String paragraph = api.paragraph("SOC", "project", "Casas de campo.");
    api.link(
        paragraph,
        "\"type\":\"cites\",\"folio\":\"%s\",\"quote\":\"%s\"".formatted(ERASED, HIDDEN));

    other.erase(ERASED, "admitted");
    other.erase(UNREVIEWED, "received");

    Waiting.untilTrue("the words are gone from the store", () -> whereItIsFound(HIDDEN).isEmpty());
    ServiceApi.Answer sources =
        api.get("/api/staff/plan/paragraphs/" + paragraph, Api.as("coordinator"));
    assertThat(sources.body()).doesNotContain(HIDDEN);
    Waiting.untilTrue(
        "nobody owes them an answer",
        () ->
            api.get("/api/staff/plan/gate", Api.as("coordinator"))
                .all("/unanswered", "folio")
                .isEmpty());
  }

  private List<String> whereItIsFound() {
    return whereItIsFound(SENTINEL);
  }

  private List<String> whereItIsFound(String words) {
    return StoredWords.find(database, words);
  }
}
