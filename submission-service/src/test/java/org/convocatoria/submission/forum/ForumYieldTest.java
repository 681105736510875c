package org.convocatoria.submission.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How conclusions and proposals become contributions. */
@SubmissionTest
class ForumYieldTest {

  private final int port;
  private final Api api;
  private final ForumPeople people;
  private final Concluding concluding;
  private final TakingUp takingUp;
  private final Forums forums;
  private final Proposals proposals;
  private final Calls calls;

  ForumYieldTest(
      @LocalServerPort int port,
      Concluding concluding,
      TakingUp takingUp,
      Forums forums,
      Proposals proposals,
      Calls calls) {
    this.port = port;
    this.api = new Api(port);
    this.people = new ForumPeople(api);
    this.concluding = concluding;
    this.takingUp = takingUp;
    this.forums = forums;
    this.proposals = proposals;
    this.calls = calls;
  }

  @Test
  void eightTalksOfFiveMinutesAndAConclusionCarriedToTheSecondWorkshopsDossier() {
    String forum = people.announced(ForumPeople.open());
    for (int i = 1; i <= 8; i++) {
      Answer added =
          people.staff(forum + "/talks", Map.of("speaker", "Ponente " + i, "title", "T"));
      assertThat(added.json().at("/minutes").asInt()).isEqualTo(5 * i);
    }
    Answer drawn =
        people.staff(
            forum + "/conclusion",
            Map.of(
                "statement", "Primero los terrenos con servicios.",
                "author", "Moderadora de muestra",
                "carriedTo", "t2",
                "table", "URB"));
    assertThat(drawn.status()).isEqualTo(201);
    String folio = drawn.at("/folio");
    Answer page = people.read(forum);
    assertThat(page.json().at("/talks").size()).isEqualTo(8);
    assertThat(page.at("/conclusions/0/carriedTo")).isEqualTo("t2");
    assertThat(page.body()).doesNotContain("Moderadora");
    people.admit(folio);
    assertThat(api.get("/api/folios/" + folio, Api.anonymous()).body())
        .contains("Es una conclusión de un foro de propuestas.");
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
  void aProposalBecomesTheContributionOfWhoProposedItOnce() {
    String forum = people.announced(ForumPeople.open());
    String proposal =
        people.propose(forum, UUID.randomUUID().toString(), ForumPeople.proposal()).at("/id");
    String path = forum + "/proposals/" + proposal + "/contribution";
    Answer taken = people.staff(path, Map.of("table", "ECO"));
    assertThat(taken.status()).isEqualTo(201);
    assertThat(people.staff(path, Map.of()).at("/folio")).isEqualTo(taken.at("/folio"));
    Answer file = api.get("/api/staff/contributions/" + taken.at("/folio"), Api.coordinator());
    assertThat(file.body())
        .contains("Persona de muestra", "lerdo", "proposal-forums", "\"kind\":\"forum\"");
    assertThat(people.read(forum).at("/proposals/0/folio")).isEqualTo(taken.at("/folio"));
    people.admit(taken.at("/folio"));
    assertThat(api.get("/api/folios/" + taken.at("/folio"), Api.anonymous()).body())
        .contains("Es una propuesta que se hizo en un foro.")
        .doesNotContain("conclusión");
  }

  @Test
  void whatIsKeptFromThePublicOfAContributionIsNotReadInItsForumEither() {
    String forum = people.announced(ForumPeople.open());
    var asked = ForumPeople.proposal();
    asked.put("title", "Llamar al 8710001111");
    asked.put("text", "Llame al 8710001111 o vaya.");
    asked.put("namePublic", true);
    String proposal = people.propose(forum, UUID.randomUUID().toString(), asked).at("/id");
    String folio =
        people.staff(forum + "/proposals/" + proposal + "/contribution", Map.of()).at("/folio");
    String concluded =
        people
            .staff(
                forum + "/conclusion",
                Map.of("statement", "Que todos llamen al 8710001111.", "author", "Moderadora"))
            .at("/folio");
    keep(folio, "redaction", "{\"passages\":[{\"from\":9,\"to\":19}],\"reason\":\"dato\"}");
    keep(concluded, "withholding", "{\"reason\":\"denuncia\"}");
    Answer read = people.read(forum);
    assertThat(read.at("/proposals/0/title")).isEqualTo("Llamar al [texto retirado: dato]");
    assertThat(read.at("/proposals/0/text")).isEqualTo("Llame al [texto retirado: dato] o vaya.");
    assertThat(read.at("/proposals/0/by")).isEqualTo("Persona de muestra");
    assertThat(read.at("/conclusions/0/statement")).isEqualTo("[texto retirado: denuncia]");
    assertThat(api.get("/foros/" + forum, Api.anonymous()).body())
        .contains("[texto retirado: dato]", "[texto retirado: denuncia]")
        .doesNotContain("8710001111");
    keep(folio, "withholding", "{\"reason\":\"denuncia\"}");
    assertThat(people.read(forum).json().at("/proposals/0").has("by")).isFalse();
  }

  private void keep(String folio, String what, String body) {
    String path = "/api/staff/contributions/" + folio + "/" + what;
    Answer kept = api.post(path, Api.coordinator(), body);
    assertThat(kept.status()).as(kept.body()).isEqualTo(200);
  }

  @Test
  void whoAgreedToLettersGetsTheFolioByMailAndWhoDidNotGetsNone() {
    String forum = people.announced(ForumPeople.open());
    String silent = taken(forum, "calla@example.org", List.of("process"));
    String told = taken(forum, "avisa@example.org", List.of("process", "contact"));
    TestBroker.Read asked = TestBroker.await("notification.requests", mail -> about(mail, told));
    assertThat(asked.body())
        .contains("contribution-receipt", "avisa@example.org", "\"withoutClave\":true");
    assertThat(TestBroker.awaitAll("notification.requests", all -> all.contains(asked)))
        .noneMatch(mail -> about(mail, silent));
  }

  private String taken(String forum, String email, List<String> purposes) {
    var asked = ForumPeople.proposal();
    asked.put("email", email);
    asked.put("consent", Map.of("notice", "2014-09-11", "purposes", purposes));
    String id = people.propose(forum, UUID.randomUUID().toString(), asked).at("/id");
    Answer taken = people.staff(forum + "/proposals/" + id + "/contribution", Map.of());
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    return taken.at("/folio");
  }

  private static boolean about(TestBroker.Read mail, String folio) {
    return mail.body() != null && mail.body().contains(folio);
  }

  @Test
  void aConclusionIsCountedAsAForumsAndNotAsAWorkshops() {
    Map<String, Long> before = kinds();
    String forum = people.announced(ForumPeople.open());
    Map<String, Object> conclusion = Map.of("statement", "Se concluye.", "author", "Modera");
    assertThat(people.staff(forum + "/conclusion", conclusion).status()).isEqualTo(201);
    Map<String, Long> after = kinds();
    assertThat(after.get("forum")).isEqualTo(before.getOrDefault("forum", 0L) + 1);
    assertThat(after.get("workshop")).isEqualTo(before.get("workshop"));
    assertThat(new PageReader(port, Api.coordinator()).get("/personal/totales").text())
        .contains("Un foro de propuestas");
  }

  private Map<String, Long> kinds() {
    Map<String, Long> kinds = new HashMap<>();
    api.get("/api/staff/totals?by=kind", Api.coordinator())
        .json()
        .at("/by/kind")
        .forEach(each -> kinds.put(each.path("id").asString(), each.path("count").asLong()));
    return kinds;
  }

  @Test
  void aConclusionThatWasPromisedIsMadeLater() {
    Forum forum = forums.get(people.announced(ForumPeople.open()));
    Conclusion drawn =
        concluding.promise(
            forum,
            calls.current(),
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
  void aProposalThatWasPromisedIsMadeLater() {
    String forum = people.announced(ForumPeople.open());
    String id =
        people.propose(forum, UUID.randomUUID().toString(), ForumPeople.proposal()).at("/id");
    Taken taken =
        Objects.requireNonNull(takingUp.promise(proposals.get(forum, id), "SOC", "test").taken());
    String file = "/api/staff/contributions/" + taken.place().folio();
    assertThat(api.get(file, Api.coordinator()).status()).isEqualTo(404);
    takingUp.settle(taken.at().minusMillis(1));
    assertThat(api.get(file, Api.coordinator()).status()).isEqualTo(404);
    takingUp.settle(taken.at());
    takingUp.settle(taken.at());
    Answer made = api.get(file, Api.coordinator());
    assertThat(made.at("/suggestedTable")).isEqualTo("SOC");
    assertThat(made.at("/title")).isEqualTo("Ruta de un día");
    assertThat(proposals.get(forum, id).taken()).isEqualTo(taken.made());
  }
}
