package org.convocatoria.submission.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@SubmissionTest
class ForumTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Object> AGREED =
      Map.of("notice", "2014-09-11", "purposes", List.of("process"));

  private final Api api;
  private final Concluding concluding;
  private final Forums forums;
  private final Calls calls;

  ForumTest(@LocalServerPort int port, Concluding concluding, Forums forums, Calls calls) {
    this.calls = calls;
    this.api = new Api(port);
    this.concluding = concluding;
    this.forums = forums;
  }

  @Test
  void eightTalksOfFiveMinutesAndAConclusionCarriedToTheSecondWorkshopsDossier() {
    String forum = announced(open());
    for (int i = 1; i <= 8; i++) {
      Answer added = staff(forum + "/talks", Map.of("speaker", "Ponente " + i, "title", "T"));
      assertThat(added.json().at("/minutes").asInt()).isEqualTo(5 * i);
    }
    Answer drawn =
        staff(
            forum + "/conclusion",
            Map.of(
                "statement", "Primero los terrenos con servicios.",
                "author", "Moderadora de muestra",
                "carriedTo", "t2",
                "table", "URB"));
    assertThat(drawn.status()).isEqualTo(201);
    String folio = drawn.at("/folio");
    Answer page = read(forum);
    assertThat(page.json().at("/talks").size()).isEqualTo(8);
    assertThat(page.at("/conclusions/0/carriedTo")).isEqualTo("t2");
    assertThat(page.body()).doesNotContain("Moderadora");
    admit(folio);
    TestBroker.Read event =
        TestBroker.await(
            "submission.events",
            r ->
                r.type().equals("submission.contribution-admitted.v1")
                    && r.body() != null
                    && r.body().contains(folio));
    assertThat(event.body()).contains("\"kind\":\"forum\",\"id\":\"" + forum, "proposal-forums");
    TestBroker.await(
        "submission.texts",
        r -> r.body() != null && r.body().contains(folio) && r.body().contains("Primero los"));
  }

  @Test
  void aTalkThatIsTooLongIsRefusedWithTheMinutesItIsOver() {
    Map<String, @Nullable Object> asked = open();
    asked.put("starts", today() + "T17:00");
    asked.put("ends", today() + "T17:08");
    String forum = announced(asked);
    Answer tooLong = staff(forum + "/talks", Map.of("speaker", "A", "title", "T", "minutes", 6));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.at("/errors/0/message")).contains("hasta 5 minutos");
    staff(forum + "/talks", Map.of("speaker", "A", "title", "T"));
    Answer over = staff(forum + "/talks", Map.of("speaker", "B", "title", "T"));
    assertThat(over.status()).isEqualTo(422);
    assertThat(over.at("/errors/0/message")).contains("2 minutos");
  }

  @Test
  void anInsultingReasonIsRemovedWithAReasonAndItsAuthorIsTold() {
    String forum = announced(open());
    String proposal = propose(forum, UUID.randomUUID().toString(), proposal()).at("/id");
    String email = "muestra" + UUID.randomUUID() + "@example.org";
    String insulting =
        reason(
                forum,
                Map.of(
                    "proposal",
                    proposal,
                    "side",
                    "against",
                    "text",
                    "Una grosería.",
                    "email",
                    email,
                    "consent",
                    AGREED))
            .at("/id");
    assertThat(read(forum).at("/proposals/0/reasons/0/text")).isEqualTo("Una grosería.");
    String path = forum + "/reasons/" + insulting + "/moderation";
    assertThat(staff(path, Map.of("reason", "Insulta a quien propone.")).status()).isEqualTo(200);
    assertThat(staff(path, Map.of("reason", "Otra vez.")).status()).isEqualTo(200);
    Answer page = read(forum);
    assertThat(page.at("/proposals/0/reasons/0/removed/reason"))
        .isEqualTo("Insulta a quien propone.");
    assertThat(page.body()).doesNotContain("grosería", email);
    TestBroker.Read mail =
        TestBroker.await(
            "notification.requests", r -> r.body() != null && r.body().contains(email));
    assertThat(mail.body()).contains("forum-reason-moderated", "Insulta a quien propone.");
    TestBroker.Read event =
        TestBroker.await(
            "submission.events",
            r -> r.type().equals("submission.reason-moderated.v1") && r.key().equals(insulting));
    assertThat(event.body()).doesNotContain("grosería", email, "Insulta");
  }

  @Test
  void countsAreShownOnlyAfterClosingAndAreNoVote() {
    String forum = announced(open());
    String proposal = propose(forum, UUID.randomUUID().toString(), proposal()).at("/id");
    for (String side : List.of("for", "for", "against")) {
      reason(forum, Map.of("proposal", proposal, "side", side, "text", "Porque sí."));
    }
    assertThat(read(forum).body()).doesNotContain("counts", "votación");
    assertThat(staff(forum + "/closing", Map.of()).at("/state")).isEqualTo("closed");
    Answer page = read(forum);
    assertThat(page.json().at("/proposals/0/counts/for").asInt()).isEqualTo(2);
    assertThat(page.json().at("/proposals/0/counts/against").asInt()).isEqualTo(1);
    assertThat(page.at("/note/es")).startsWith("No es una votación");
    assertThat(reason(forum, Map.of("proposal", proposal, "side", "for", "text", "x")).status())
        .isEqualTo(409);
  }

  @Test
  void beforeItOpensAndAfterItClosesAForumTakesNothing() {
    Map<String, @Nullable Object> later = open();
    later.put("opens", today().plusDays(2) + "T00:00");
    later.put("closes", today().plusDays(9) + "T00:00");
    String forum = announced(later);
    assertThat(propose(forum, UUID.randomUUID().toString(), proposal()).status()).isEqualTo(409);
    assertThat(read(forum).at("/state")).isEqualTo("announced");
    Map<String, @Nullable Object> past = open();
    past.put("closes", today().minusDays(2) + "T00:00");
    assertThat(propose(announced(past), UUID.randomUUID().toString(), proposal()).status())
        .isEqualTo(409);
  }

  @Test
  void theSameKeyTwiceIsOneProposalAlsoAfterClosing() {
    String forum = announced(open());
    String key = UUID.randomUUID().toString();
    Answer first = propose(forum, key, proposal());
    staff(forum + "/closing", Map.of());
    Answer again = propose(forum, key, proposal());
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(read(forum).json().at("/proposals").size()).isEqualTo(1);
    Map<String, @Nullable Object> other = proposal();
    other.put("title", "Otra");
    assertThat(propose(forum, key, other).status()).isEqualTo(422);
  }

  @Test
  void aProposalBecomesTheContributionOfWhoProposedItOnce() {
    String forum = announced(open());
    String proposal = propose(forum, UUID.randomUUID().toString(), proposal()).at("/id");
    String path = forum + "/proposals/" + proposal + "/contribution";
    Answer taken = staff(path, Map.of("table", "ECO"));
    assertThat(taken.status()).isEqualTo(201);
    assertThat(staff(path, Map.of()).at("/folio")).isEqualTo(taken.at("/folio"));
    Answer file = api.get("/api/staff/contributions/" + taken.at("/folio"), Api.coordinator());
    assertThat(file.body())
        .contains("Persona de muestra", "lerdo", "proposal-forums", "\"kind\":\"forum\"");
    assertThat(read(forum).at("/proposals/0/folio")).isEqualTo(taken.at("/folio"));
  }

  @Test
  void aConclusionThatWasPromisedIsMadeLater() {
    Forum forum = forums.get(announced(open()));
    Conclusion drawn =
        concluding.promise(
            forum,
            callOf(),
            UUID.randomUUID().toString(),
            new ConclusionRequest("Se concluye.", "Modera", null, null, null),
            "test");
    String file = "/api/staff/contributions/" + drawn.place().folio();
    assertThat(api.get(file, Api.coordinator()).status()).isEqualTo(404);
    concluding.settle(drawn.at());
    concluding.settle(drawn.at());
    assertThat(api.get(file, Api.coordinator()).status()).isEqualTo(200);
    assertThat(forums.get(forum.id()).owed()).isEmpty();
  }

  @Test
  void whatTheCallDoesNotHaveIsNamedAndOnlyTheCoordinatorActs() {
    String forum = announced(open());
    Map<String, Object> conclusion = Map.of("statement", "S", "author", "A", "carriedTo", "t9");
    assertThat(staff(forum + "/conclusion", conclusion).at("/errors/0/field"))
        .isEqualTo("carriedTo");
    assertThat(
            api.post(
                    "/api/staff/forums/" + forum + "/closing",
                    TestTokens.staff("submission", "auditor"),
                    "")
                .status())
        .isEqualTo(403);
    Map<String, @Nullable Object> without = proposal();
    without.remove("consent");
    assertThat(propose(forum, UUID.randomUUID().toString(), without).at("/errors/0/field"))
        .startsWith("consent");
    assertThat(
            reason(forum, Map.of("proposal", "nada", "side", "for", "text", "x"))
                .at("/errors/0/field"))
        .isEqualTo("proposal");
    assertThat(read("nada").status()).isEqualTo(404);
  }

  private static Map<String, @Nullable Object> open() {
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put("title", "Foro de vivienda " + UUID.randomUUID());
    asked.put("starts", today().plusDays(3) + "T17:00");
    asked.put("ends", today().plusDays(3) + "T19:00");
    asked.put("place", "Sede de muestra");
    asked.put("opens", today().minusDays(3) + "T00:00");
    asked.put("closes", today().plusDays(5) + "T00:00");
    asked.put("topics", List.of("Suelo", "Servicios"));
    asked.put("sample", true);
    return asked;
  }

  private static Map<String, @Nullable Object> proposal() {
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put("topic", "Suelo");
    asked.put("title", "Ruta de un día");
    asked.put("text", "Una ruta con transporte incluido.");
    asked.put("name", "Persona de muestra");
    asked.put("municipality", "lerdo");
    asked.put("consent", AGREED);
    return asked;
  }

  private Call callOf() {
    return calls.current();
  }

  private String announced(Map<String, @Nullable Object> asked) {
    Answer made = api.post("/api/staff/forums", Api.coordinator(), JSON.writeValueAsString(asked));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.at("/id");
  }

  private Answer propose(String forum, String key, Map<String, @Nullable Object> asked) {
    return api.post(
        "/api/forums/" + forum + "/proposals",
        Api.anonymous(),
        JSON.writeValueAsString(asked),
        "Idempotency-Key",
        key);
  }

  private Answer reason(String forum, Map<String, Object> asked) {
    return api.post(
        "/api/forums/" + forum + "/reasons", Api.anonymous(), JSON.writeValueAsString(asked));
  }

  private Answer staff(String path, Map<String, Object> body) {
    return api.post("/api/staff/forums/" + path, Api.coordinator(), JSON.writeValueAsString(body));
  }

  private Answer read(String forum) {
    return api.get("/api/forums/" + forum, Api.anonymous());
  }

  private void admit(String folio) {
    api.post(
        "/api/staff/contributions/" + folio + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"URB\"]}");
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
