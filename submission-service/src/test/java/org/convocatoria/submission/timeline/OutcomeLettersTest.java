package org.convocatoria.submission.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Telling;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Letters to contributors about what a version of the plan made of their contributions. */
@SubmissionTest
class OutcomeLettersTest {

  private static final String CALL = "la-laguna-2014";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Instant now = Instant.now();
  private final Api api;
  private final OutcomeLetters letters;
  private final PublishedOutcomes outcomes;
  private final Telling telling;
  private final String cited;
  private final String answered;
  private final String merged;

  OutcomeLettersTest(
      @LocalServerPort int port,
      OutcomeLetters letters,
      PublishedOutcomes outcomes,
      Telling telling) {
    this.api = new Api(port);
    this.letters = letters;
    this.outcomes = outcomes;
    this.telling = telling;
    this.cited = admitted();
    this.answered = admitted();
    this.merged = admitted();
    merge(merged, cited);
  }

  @Test
  void contributorsHearOfAWholeVersionOnceAndOfALaterOneOnlyIfItSaysSomethingElse() {
    answer(answered, 1, now.minus(Duration.ofHours(3)));
    PublishedVersion first = published(1);
    paragraph("one", 1, cited);
    letters.look(first, now);
    assertThat(untold(1)).contains(cited, answered, merged);

    paragraph("two", 1, "PEM-000000-0");
    Waiting.untilTrue("the version is whole", () -> outcomes.isWhole(first));
    letters.look(first, now.plus(Duration.ofDays(8)));
    assertThat(untold(1)).contains(cited, answered);
    letters.look(first, now);
    assertThat(untold(1)).doesNotContain(cited, answered, merged);
    assertThat(only(cited).at("/paragraphs/0").asString()).isEqualTo("4.2");
    assertThat(only(merged).at("/paragraphs/0").asString()).isEqualTo("4.2");
    assertThat(api.get("/api/folios/" + merged, Api.anonymous()).at("/state")).isEqualTo("cited");
    assertThat(only(answered).at("/reason/es").asString())
        .isEqualTo("Considerada, no aceptada. Ya está en obra.");
    assertThat(only(answered).at("/version").asInt()).isEqualTo(1);

    PublishedVersion second = published(2);
    paragraph("one", 2, cited);
    paragraph("two", 2, "PEM-000000-0");
    Waiting.untilTrue("the second is whole", () -> outcomes.isWhole(second));
    letters.look(second, now);
    assertThat(untold(2)).contains(cited, answered);

    PublishedVersion third = version(3);
    answer(cited, 1, now);
    paragraph("one", 3, "PEM-000000-0");
    paragraph("two", 3, "PEM-000000-0");
    Waiting.untilTrue("the third is whole", () -> outcomes.isWhole(third));
    letters.look(third, now);
    assertThat(untold(3)).contains(answered).doesNotContain(cited);
  }

  private String admitted() {
    String folio =
        api.contribute(
                Api.contribution(
                    Map.of(
                        "consent",
                        Map.of("notice", "2014-09-11", "purposes", List.of("process", "contact")))))
            .at("/folio");
    String path = "/api/staff/contributions/" + folio + "/admission";
    assertThat(api.post(path, Api.coordinator(), "{\"tables\":[\"MOV\"]}").status()).isEqualTo(200);
    return folio;
  }

  private void merge(String folio, String into) {
    String path = "/api/staff/contributions/" + folio + "/merge";
    String body = "{\"into\":\"%s\",\"reason\":\"Piden lo mismo.\"}".formatted(into);
    assertThat(api.post(path, Api.coordinator(), body).status()).isEqualTo(200);
  }

  private PublishedVersion version(int number) {
    Instant at = now.minus(Duration.ofHours(3L - number));
    return new PublishedVersion(CALL, number, at, now.plusSeconds(60), 2);
  }

  private PublishedVersion published(int number) {
    PublishedVersion version = version(number);
    publish(
        "plan.events",
        CALL + ":version:" + number,
        1,
        "plan.version-published.v1",
        JSON.writeValueAsString(version));
    return version;
  }

  private void paragraph(String id, int version, String names) {
    publish(
        "plan.events",
        "letters-" + id,
        version,
        "plan.paragraph-published.v1",
        """
        {"id":"letters-%s","call":"%s","number":"4.2","version":%d,"publishedAt":"%s",
         "sources":[{"type":"supports","folio":"%s"}]}
        """
            .formatted(id, CALL, version, now, names));
  }

  /** Waits until it is known with its reason. */
  private void answer(String folio, long sequence, Instant at) {
    String id = CALL + ":answer:" + folio;
    publish(
        "plan.events",
        id,
        sequence,
        "plan.answer-given.v1",
        "{\"folio\":\"%s\",\"answer\":\"notAccepted\",\"common\":1,\"at\":\"%s\"}"
            .formatted(folio, at));
    publish("plan.texts", id, sequence, "plan.answer-text.v1", "{\"text\":\"Ya está en obra.\"}");
    Waiting.untilTrue(
        "the answer is known",
        () ->
            api.get("/api/folios/" + folio, Api.anonymous())
                .json()
                .at("/steps")
                .toString()
                .contains("Ya está en obra."));
  }

  private static void publish(String topic, String key, long sequence, String type, String state) {
    TestBroker.publish(topic, key, sequence, type, "{\"state\":" + state + ",\"change\":{}}");
  }

  private List<String> untold(int version) {
    return telling.untold(CALL, version, 0, 10_000).stream().map(Contribution::folio).toList();
  }

  /** What the only such letter about this folio is filled in with. */
  private static JsonNode only(String folio) {
    return about(
            folio,
            TestBroker.awaitAll("notification.requests", all -> about(folio, all).size() == 1))
        .getFirst();
  }

  private static List<JsonNode> about(String folio, List<TestBroker.Read> all) {
    return all.stream()
        .map(read -> JSON.readTree(String.valueOf(read.body())))
        .filter(body -> body.at("/template").asString("").equals("contribution-used"))
        .filter(body -> body.at("/subjectKey").asString("").equals(folio))
        .map(body -> body.at("/params"))
        .toList();
  }
}
