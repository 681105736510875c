package org.convocatoria.submission.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class ForumTest {

  private final Api api;
  private final ForumPeople people;

  ForumTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.people = new ForumPeople(api);
  }

  @Test
  void aTalkThatIsTooLongIsRefusedWithTheMinutesItIsOver() {
    Map<String, @Nullable Object> asked = ForumPeople.open();
    asked.put("starts", ForumPeople.today() + "T17:00");
    asked.put("ends", ForumPeople.today() + "T17:08");
    String forum = people.announced(asked);
    Answer tooLong =
        people.staff(forum + "/talks", Map.of("speaker", "A", "title", "T", "minutes", 6));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.at("/errors/0/message")).contains("hasta 5 minutos");
    people.staff(forum + "/talks", Map.of("speaker", "A", "title", "T"));
    Answer over = people.staff(forum + "/talks", Map.of("speaker", "B", "title", "T"));
    assertThat(over.status()).isEqualTo(422);
    assertThat(over.at("/errors/0/message")).contains("2 minutos");
  }

  @Test
  void anInsultingReasonIsRemovedWithAReasonAndItsAuthorIsTold() {
    String forum = people.announced(ForumPeople.open());
    String proposal =
        people.propose(forum, UUID.randomUUID().toString(), ForumPeople.proposal()).at("/id");
    String email = "muestra" + UUID.randomUUID() + "@example.org";
    String insulting =
        people
            .reason(
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
                    ForumPeople.AGREED))
            .at("/id");
    assertThat(people.read(forum).at("/proposals/0/reasons/0/text")).isEqualTo("Una grosería.");
    String path = forum + "/reasons/" + insulting + "/moderation";
    assertThat(people.staff(path, Map.of("reason", "Insulta a quien propone.")).status())
        .isEqualTo(200);
    assertThat(people.staff(path, Map.of("reason", "Otra vez.")).status()).isEqualTo(200);
    Answer page = people.read(forum);
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
    String forum = people.announced(ForumPeople.open());
    String proposal =
        people.propose(forum, UUID.randomUUID().toString(), ForumPeople.proposal()).at("/id");
    for (String side : List.of("for", "for", "against")) {
      people.reason(forum, Map.of("proposal", proposal, "side", side, "text", "Porque sí."));
    }
    assertThat(people.read(forum).body()).doesNotContain("counts", "votación");
    assertThat(people.staff(forum + "/closing", Map.of()).at("/state")).isEqualTo("closed");
    Answer page = people.read(forum);
    assertThat(page.json().at("/proposals/0/counts/for").asInt()).isEqualTo(2);
    assertThat(page.json().at("/proposals/0/counts/against").asInt()).isEqualTo(1);
    assertThat(page.at("/note/es")).startsWith("No es una votación");
    assertThat(
            people.reason(forum, Map.of("proposal", proposal, "side", "for", "text", "x")).status())
        .isEqualTo(409);
  }

  @Test
  void beforeItOpensAndAfterItClosesAForumTakesNothing() {
    Map<String, @Nullable Object> later = ForumPeople.open();
    later.put("opens", ForumPeople.today().plusDays(2) + "T00:00");
    later.put("closes", ForumPeople.today().plusDays(9) + "T00:00");
    String forum = people.announced(later);
    assertThat(people.propose(forum, UUID.randomUUID().toString(), ForumPeople.proposal()).status())
        .isEqualTo(409);
    assertThat(people.read(forum).at("/state")).isEqualTo("announced");
    Map<String, @Nullable Object> past = ForumPeople.open();
    past.put("closes", ForumPeople.today().minusDays(2) + "T00:00");
    assertThat(
            people
                .propose(
                    people.announced(past), UUID.randomUUID().toString(), ForumPeople.proposal())
                .status())
        .isEqualTo(409);
  }

  @Test
  void theSameKeyTwiceIsOneProposalAlsoAfterClosing() {
    String forum = people.announced(ForumPeople.open());
    String key = UUID.randomUUID().toString();
    Answer first = people.propose(forum, key, ForumPeople.proposal());
    people.staff(forum + "/closing", Map.of());
    Answer again = people.propose(forum, key, ForumPeople.proposal());
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(people.read(forum).json().at("/proposals").size()).isEqualTo(1);
    Map<String, @Nullable Object> other = ForumPeople.proposal();
    other.put("title", "Otra");
    assertThat(people.propose(forum, key, other).status()).isEqualTo(422);
  }

  @Test
  void proposalsGoOnWhereThePageEnded() {
    String forum = people.announced(ForumPeople.open());
    for (int i = 0; i < 21; i++) {
      people.propose(forum, UUID.randomUUID().toString(), ForumPeople.proposal());
    }
    Answer first = people.read(forum);
    assertThat(first.json().at("/proposals").size()).isEqualTo(20);
    Answer rest = people.read(forum + "?cursor=" + first.at("/next"));
    assertThat(rest.json().at("/proposals").size()).isEqualTo(1);
    assertThat(rest.json().has("next")).isFalse();
    assertThat(first.all("/proposals", "id")).doesNotContain(rest.at("/proposals/0/id"));
    assertThat(people.read(forum + "?cursor=nada").status()).isEqualTo(404);
  }

  @Test
  void whatTheCallDoesNotHaveIsNamedAndOnlyTheCoordinatorActs() {
    String forum = people.announced(ForumPeople.open());
    Map<String, Object> conclusion = Map.of("statement", "S", "author", "A", "carriedTo", "t9");
    assertThat(people.staff(forum + "/conclusion", conclusion).at("/errors/0/field"))
        .isEqualTo("carriedTo");
    assertThat(
            api.post(
                    "/api/staff/forums/" + forum + "/closing",
                    TestTokens.staff("submission", "auditor"),
                    "")
                .status())
        .isEqualTo(403);
    Map<String, @Nullable Object> without = ForumPeople.proposal();
    without.remove("consent");
    assertThat(people.propose(forum, UUID.randomUUID().toString(), without).at("/errors/0/field"))
        .startsWith("consent");
    assertThat(
            people
                .reason(forum, Map.of("proposal", "nada", "side", "for", "text", "x"))
                .at("/errors/0/field"))
        .isEqualTo("proposal");
    assertThat(people.read("nada").status()).isEqualTo(404);
  }
}
