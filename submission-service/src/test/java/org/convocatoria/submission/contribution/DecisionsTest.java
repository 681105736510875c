package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Decisions on several contributions at once, taking them back, and the letters that wait. */
@OwnCallTest
class DecisionsTest {

  private static final String DECISIONS = "/api/staff/contributions/decisions";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;
  private final TestClock clock;
  private final HeldLetters letters;
  private final Contributions contributions;
  private final JointDecisions joint;
  private final DecidingTogether together;
  private final Triage triage;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;

  DecisionsTest(
      @LocalServerPort int port,
      TestClock clock,
      HeldLetters letters,
      Contributions contributions,
      JointDecisions joint,
      DecidingTogether together,
      Triage triage,
      KeyedHash hash,
      Fingerprints fingerprints) {
    this.joint = joint;
    this.together = together;
    this.triage = triage;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.api = new Api(port);
    this.clock = clock;
    this.letters = letters;
    this.contributions = contributions;
  }

  @BeforeEach
  void whileTheCallIsOpen() {
    clock.shows("2026-11-20T10:00-06:00");
  }

  @Test
  @Tag("acceptance-10")
  void twentyAdmittedAtOnceAreTwentyEntriesOfTheAuditAndTakingThemBackAreTwentyMore() {
    List<String> folios = Stream.generate(this::contribute).limit(20).toList();
    long before = total("admitted");
    ServiceApi.Answer taken = decide(UUID.randomUUID().toString(), admission(folios));
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(strings(taken, "/done")).isEqualTo(folios);
    assertThat(taken.json().at("/refused")).isEmpty();
    assertThat(total("admitted")).isEqualTo(before + 20);
    folios.forEach(folio -> assertThat(state(folio)).isEqualTo("admitted"));
    folios.forEach(folio -> audited(folio, "contribution-admitted", 1));

    ServiceApi.Answer undone = undo(taken.at("/undo"));
    assertThat(undone.status()).as(undone.body()).isEqualTo(200);
    assertThat(strings(undone, "/done")).isEqualTo(folios);
    assertThat(total("admitted")).isEqualTo(before);
    folios.forEach(folio -> assertThat(state(folio)).isEqualTo("received"));
    folios.forEach(folio -> audited(folio, "contribution-restored", 1));
    assertThat(undo(taken.at("/undo")).body()).isEqualTo(undone.body());
    folios.forEach(folio -> audited(folio, "contribution-restored", 1));
    assertThat(textIsGone(folios.getFirst())).isTrue();
  }

  @Test
  void theSameKeyGivesTheSameResponseAndDecidesOnce() {
    String first = contribute();
    String second = contribute();
    String key = UUID.randomUUID().toString();
    String body = admission(List.of(first, second, "PEM-1"));
    ServiceApi.Answer taken = decide(key, body);
    assertThat(strings(taken, "/done")).containsExactly(first, second);
    assertThat(taken.at("/refused/0/folio")).isEqualTo("PEM-1");
    assertThat(taken.at("/refused/0/reason")).contains("No encontramos ese folio");
    undo(taken.at("/undo"));
    assertThat(decide(key, body).body()).isEqualTo(taken.body());
    assertThat(state(first)).isEqualTo("received");
    assertThat(decide(key, admission(List.of(first))).status()).isEqualTo(422);
  }

  @Test
  void whatBrokeOffIsTakenUpUnderTheSameKey() {
    String first = contribute();
    String second = contribute();
    String key = UUID.randomUUID().toString();
    List<String> folios = List.of(first, second);
    Decision.Admission decision = new Decision.Admission(List.of("AGU"));
    String id = hash.id("joint-decision", "staff", key);
    joint.begin(id, fingerprints.of(folios, decision), folios);
    triage.decide(first, decision, id, "staff");
    var outcome = together.decide(folios, decision, key, "staff");
    assertThat(outcome.done()).isEqualTo(folios);
    assertThat(contribution(first).decisions()).hasSize(1);
    assertThat(state(second)).isEqualTo("admitted");
  }

  @Test
  void eachRefusesForItselfAndWhatWasDecidedSinceIsNotTakenBack() {
    String fresh = contribute();
    String dismissed = contribute();
    String again = contribute();
    api.post(staff(dismissed, "dismissal"), Api.coordinator(), "{\"reason\":\"No procede.\"}");
    ServiceApi.Answer taken =
        decide(UUID.randomUUID().toString(), admission(List.of(fresh, dismissed, again)));
    assertThat(strings(taken, "/done")).containsExactly(fresh, again);
    assertThat(taken.at("/refused/0/reason")).contains("ya se decidió otra cosa");
    api.post(staff(again, "admission"), Api.coordinator(), "{\"tables\":[\"ESP\"]}");
    ServiceApi.Answer undone = undo(taken.at("/undo"));
    assertThat(strings(undone, "/done")).containsExactly(fresh);
    assertThat(undone.at("/refused/0/folio")).isEqualTo(again);
    assertThat(undone.at("/refused/0/reason")).contains("Después se decidió otra cosa");
    assertThat(state(again)).isEqualTo("admitted");
  }

  @Test
  void aSingleDecisionIsTakenBackByTheIdThatItsFileShows() {
    String folio = contribute();
    api.post(staff(folio, "dismissal"), Api.coordinator(), "{\"reason\":\"Es publicidad.\"}");
    ServiceApi.Answer file = file(folio);
    assertThat(file.at("/undo/until")).isEqualTo("2026-11-20T16:10:00Z");
    assertThat(undo(file.at("/undo/id")).status()).isEqualTo(200);
    assertThat(state(folio)).isEqualTo("received");
    assertThat(file(folio).json().at("/undo").isMissingNode()).isTrue();
    api.post(staff(folio, "admission"), Api.coordinator(), "{\"tables\":[\"AGU\"]}");
    ServiceApi.Answer story = api.get("/api/folios/" + folio, Api.anonymous());
    assertThat(story.all("/steps", "what"))
        .containsExactly("received", "notAdmitted", "undone", "admitted");
    assertThat(story.body()).contains("No fue admitida: Es publicidad.", "se deshizo");
    assertThat(undo("PEM-1.1").status()).isEqualTo(404);
    assertThat(undo(folio + ".9").status()).isEqualTo(404);
    assertThat(undo("nothing").status()).isEqualTo(404);
  }

  @Test
  void afterTenMinutesTheLettersLeaveOnceAndNothingIsTakenBack() {
    String folio = contributeWithLetters();
    ServiceApi.Answer taken = decide(UUID.randomUUID().toString(), admission(List.of(folio)));
    letters.look(clock.instant().plus(599, ChronoUnit.SECONDS));
    assertThat(asked(folio)).isZero();
    clock.shows("2026-11-20T10:10-06:00");
    Instant now = clock.instant();
    Stream.generate(() -> CompletableFuture.runAsync(() -> letters.look(now)))
        .limit(4)
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(asked(folio)).isEqualTo(1);
    ServiceApi.Answer late = undo(taken.at("/undo"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("/title")).contains("Ya no puede deshacerse");
    assertThat(state(folio)).isEqualTo("admitted");
    TestBroker.awaitAll(
        "notification.requests",
        all -> TestBroker.events(all, read -> admissionLetter(read, folio)) == 1);
  }

  @Test
  void noLetterLeavesAboutWhatWasTakenBackInTime() {
    String folio = contributeWithLetters();
    ServiceApi.Answer taken = decide(UUID.randomUUID().toString(), admission(List.of(folio)));
    clock.shows("2026-11-20T10:09:59-06:00");
    assertThat(undo(taken.at("/undo")).status()).isEqualTo(200);
    letters.look(clock.instant().plus(1, ChronoUnit.DAYS));
    assertThat(asked(folio)).isZero();
    assertThat(contribution(folio).mailing().waiting()).isEmpty();
  }

  @Test
  void aDecisionNeedsItsParts() {
    String folio = contribute();
    for (Map<String, Object> body :
        List.<Map<String, Object>>of(
            Map.of("folios", List.of(), "decision", "admission"),
            Map.of("folios", List.of(folio), "decision", "dismissal"),
            Map.of("folios", List.of(folio), "decision", "forwarding", "authority", "SIMAS"),
            Map.of("folios", List.of(folio), "decision", "withdrawal"))) {
      assertThat(decide(UUID.randomUUID().toString(), JSON.writeValueAsString(body)).status())
          .as(body.toString())
          .isEqualTo(422);
    }
    ServiceApi.Answer suggested =
        decide(
            UUID.randomUUID().toString(),
            JSON.writeValueAsString(Map.of("folios", List.of(folio), "decision", "admission")));
    assertThat(strings(suggested, "/done")).containsExactly(folio);
    assertThat(file(folio).at("/tables/0")).isEqualTo("AGU");
  }

  @Test
  void severalAreSentToAnotherAuthorityAtOnce() {
    List<String> folios = List.of(contribute(), contribute());
    ServiceApi.Answer sent =
        decide(
            UUID.randomUUID().toString(),
            JSON.writeValueAsString(
                Map.of(
                    "folios",
                    folios,
                    "decision",
                    "forwarding",
                    "authority",
                    "Ayuntamiento de muestra",
                    "reference",
                    "12/2026",
                    "date",
                    "2026-11-20")));
    assertThat(strings(sent, "/done")).isEqualTo(folios);
    assertThat(file(folios.getLast()).at("/review/authority")).isEqualTo("Ayuntamiento de muestra");
  }

  private String admission(List<String> folios) {
    return JSON.writeValueAsString(
        Map.of("folios", folios, "decision", "admission", "tables", List.of("AGU")));
  }

  private ServiceApi.Answer decide(String key, String body) {
    return api.post(DECISIONS, Api.coordinator(), body, "Idempotency-Key", key);
  }

  private ServiceApi.Answer undo(String id) {
    return api.post("/api/staff/undo/" + id, Api.coordinator(), "");
  }

  private String contribute() {
    return contribute(List.of("process"));
  }

  private String contributeWithLetters() {
    return contribute(List.of("process", "contact"));
  }

  private String contribute(List<String> purposes) {
    Map<String, @Nullable Object> own = new HashMap<>();
    own.put("table", "AGU");
    own.put("municipality", "puerto-claro");
    own.put("consent", Map.of("notice", "2026-10-01", "purposes", purposes));
    ServiceApi.Answer receipt = api.contribute(Api.contribution(own));
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    return receipt.at("/folio");
  }

  private static String staff(String folio, String what) {
    return "/api/staff/contributions/" + folio + "/" + what;
  }

  private ServiceApi.Answer file(String folio) {
    return api.get("/api/staff/contributions/" + folio, Api.coordinator());
  }

  private String state(String folio) {
    return file(folio).at("/state");
  }

  private Contribution contribution(String folio) {
    return contributions.find(new Folio(folio)).orElseThrow();
  }

  /** How many letters were asked for beside the receipt. */
  private long asked(String folio) {
    return contribution(folio).mailing().unconfirmed().stream()
        .filter(letter -> letter.about().equals("contribution-admitted"))
        .count();
  }

  private boolean admissionLetter(TestBroker.Read read, String folio) {
    String body = read.body();
    return body != null
        && body.contains("\"template\":\"contribution-admitted\"")
        && body.contains(folio);
  }

  private void audited(String folio, String what, int times) {
    Waiting.untilTrue(
        what + " of " + folio + " is in the audit " + times + " times",
        () ->
            api.get("/api/staff/audit?subject=" + folio + "&what=" + what, Api.coordinator())
                    .json()
                    .at("/items")
                    .size()
                == times);
  }

  private boolean textIsGone(String folio) {
    String id = contribution(folio).id();
    TestBroker.awaitAll(
        "submission.texts",
        all -> TestBroker.events(all, read -> read.key().equals(id) && read.body() == null) == 1);
    return true;
  }

  private long total(String state) {
    ServiceApi.Answer totals = api.get("/api/staff/totals?by=state", Api.coordinator());
    List<Long> counts = new ArrayList<>();
    totals
        .json()
        .at("/by/state")
        .forEach(
            each -> {
              if (each.at("/id").asString().equals(state)) {
                counts.add(each.at("/count").asLong());
              }
            });
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  private static List<String> strings(ServiceApi.Answer answer, String path) {
    List<String> all = new ArrayList<>();
    answer.json().at(path).forEach(each -> all.add(each.asString()));
    return all;
  }
}
