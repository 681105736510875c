package org.convocatoria.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo finds what people did before it, and lets it stand. */
class UsedPlatformTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .build();

  @ParameterizedTest
  @CsvSource({
    "received, ADMIT",
    "admitted, KEEP",
    "notAdmitted, DO_WITHOUT",
    "forwarded, DO_WITHOUT",
    "withdrawn, DO_WITHOUT"
  })
  void onlyWhatNobodyReviewedIsReviewed(String state, Review expected) {
    assertThat(Review.of(state)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "review, true, ADMIT_AND_ANSWER",
    "answer, true, ANSWER",
    "review, false, LEAVE_TO_PEOPLE",
    "answer, false, LEAVE_TO_PEOPLE"
  })
  void ofWhatPeopleSaidNothingIsDecided(String missing, boolean sample, Waiting.Decision expected) {
    assertThat(new Waiting("PEM-000041-1", missing, sample).decision()).isEqualTo(expected);
  }

  @Tag("acceptance-38")
  @ParameterizedTest
  @CsvSource({
    "sent, GIVE",
    "offered, GIVE",
    "accepted, GIVEN",
    "declined, GIVEN",
    "reserve, NOT_ASKED",
    "suppressed, NOT_ASKED",
    "draft, NOT_ASKED"
  })
  void anAnswerThatWasGivenIsNotGivenAgain(String status, SampleRound.Reply expected) {
    SampleRound round =
        new SampleRound(json("{invitees: [{expert: {id: 'e1'}, status: '" + status + "'}]}"));
    assertThat(round.reply("e1")).isEqualTo(expected);
    assertThat(round.reply("somebody else")).isEqualTo(SampleRound.Reply.NOT_ASKED);
  }

  @Test
  void anotherRoundAtTheSameTableIsNotTheDemos() {
    JsonNode own = json("{invitees: [{expert: {id: 'e2'}}, {expert: {id: 'e1'}}]}");
    JsonNode others = json("{invitees: [{expert: {id: 'e1'}}, {expert: {id: 'real'}}]}");
    assertThat(SampleRound.isOwn(own, List.of("e1", "e2"))).isTrue();
    assertThat(SampleRound.isOwn(others, List.of("e1", "e2"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T09:00-06:00, 2026-03-01T12:00-06:00, 2026-03-08T09:00-06:00",
    "2026-03-10T09:00-06:00, 2026-03-09T12:00-06:00, 2026-03-10T09:00-06:00",
    "2026-03-10T09:00-06:00, 2026-03-11T12:00-06:00, 2026-03-18T12:00-06:00"
  })
  void thereIsTimeToAnswerHoweverCloseTheWorkshop(
      OffsetDateTime starts, OffsetDateTime now, OffsetDateTime deadline) {
    assertThat(SampleRound.deadline(starts, now)).isEqualTo(deadline);
  }

  @Test
  void aRoundIsToldInWords() {
    SampleRound round = new SampleRound(json("{numbers: {byState: {accepted: 2, reserve: 3}}}"));
    assertThat(round.inNumbers()).isEqualTo("2 accepted, 3 reserve");
  }

  @Tag("acceptance-38")
  @ParameterizedTest
  @CsvSource({
    "scheduled, false, true",
    "scheduled, true, false",
    "cancelled, false, false",
    "closed, false, false"
  })
  void onlyAWorkshopThatNobodyTouchedIsMoved(String status, boolean changed, boolean moves) {
    String changes = changed ? "[{what: 'rescheduled'}]" : "[]";
    SampleWorkshop workshop =
        new SampleWorkshop(
            json("{status: '" + status + "', starts: 'then', changes: " + changes + "}"));
    assertThat(workshop.isToMove()).isEqualTo(moves);
  }

  @Tag("acceptance-38")
  @Test
  void aResultRecordedBeforeIsFoundThoughItsWorkshopIsClosed() {
    SampleResult result = new SampleResult(json("{m: 'MOV', x: 'Que llegue.'}"));
    JsonNode results =
        json(
            """
            [{id: 'p', sample: false, table: 'MOV', text: 'Que llegue.', status: 'recorded'},
             {id: 'w', sample: true, table: 'MOV', text: 'Que llegue.', status: 'withdrawn'},
             {id: 's', sample: true, table: 'MOV', text: 'Que llegue.', status: 'recorded'}]
            """);
    assertThat(result.among(results).path("id").asString()).isEqualTo("s");
    assertThat(SampleResult.stands(result.among(json("[]")))).isFalse();
  }

  @Tag("acceptance-38")
  @Test
  void aParagraphOfTheDraftIsNotWrittenTwice() {
    SampleDraft draft =
        new SampleDraft(
            json("{sections: [{id: 'call:SUS', paragraphs: [{id: 'p1', text: 'Publicar.'}]}]}"));
    assertThat(draft.section("SUS")).contains("call:SUS");
    assertThat(draft.section("URB")).isEmpty();
    assertThat(draft.paragraph("call:SUS", "Publicar.")).contains("p1");
    assertThat(draft.paragraph("call:SUS", "Otra cosa.")).isEmpty();
  }

  @Test
  void whatIsNotThereIsNotCited() {
    JsonNode paragraph = json("{S: ['F01', 'A01'], X: ['A33'], q: {A01: 'cuánta agua'}}");
    Demo.Played played =
        new Demo.Played(
            new HashMap<>(Map.of("A01", "PEM-000001-1")), new HashMap<>(Map.of("F01", "r1")));
    List<SampleSource> sources = SampleSource.of(paragraph);
    assertThat(sources.get(0).claim(played)).contains(Map.of("type", "supports", "result", "r1"));
    assertThat(sources.get(1).claim(played))
        .contains(Map.of("type", "supports", "folio", "PEM-000001-1", "quote", "cuánta agua"));
    assertThat(sources.get(2).claim(played)).isEmpty();
  }

  @Test
  void theSamplesVersionIsFoundBehindThoseOfOthers() {
    List<JsonNode> versions =
        List.of(version(1, "Primera"), version(2, "Muestra"), version(3, "Tercera"));
    assertThat(Versions.labelled("Muestra", versions.get(2), n -> versions.get(n - 1))).contains(2);
    assertThat(Versions.labelled("Otra", versions.get(2), n -> versions.get(n - 1))).isEmpty();
    assertThat(Versions.labelled("Otra", json("{version: null}"), n -> versions.get(n - 1)))
        .isEmpty();
  }

  private static JsonNode version(int n, String label) {
    return json("{version: {n: " + n + ", label: '" + label + "'}}");
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text);
  }
}
