package org.convocatoria.submission.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.StoredWords;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever wrote in a forum is erased from it, and others' words stay. */
@SubmissionTest
class ErasingVoicesTest {

  private static final String ERASED = "Se borró a petición de su autora o autor.";
  private static final Map<String, Object> ASKED = Map.of("means", "letter", "asked", "2014-10-01");

  private final Api api;
  private final ForumPeople people;
  private final PageReader director;
  private final PageReader anybody;
  private final Proposals proposals;
  private final TakingUp takingUp;
  private final MongoDatabase database;

  ErasingVoicesTest(
      @LocalServerPort int port, Proposals proposals, TakingUp takingUp, MongoDatabase database) {
    this.proposals = proposals;
    this.takingUp = takingUp;
    this.api = new Api(port);
    this.people = new ForumPeople(api);
    this.director = new PageReader(port, TestTokens.staff("submission", "director"));
    this.anybody = new PageReader(port, Api.anonymous());
    this.database = database;
  }

  @Test
  void aProposalsWordsAndAuthorGoAndTheReasonsOfOthersStay() {
    String forum = people.announced(ForumPeople.open());
    String proposal = propose(forum, "frambuesa");
    reason(forum, proposal, "Por la sombra.");
    String path = forum + "/proposals/" + proposal + "/erasure";

    Answer erased = people.staff(path, ASKED);

    assertThat(erased.status()).as(erased.body()).isEqualTo(200);
    assertThat(erased.json().at("/erased").asBoolean()).isTrue();
    assertThat(people.staff(path, ASKED).body()).isEqualTo(erased.body());
    assertThat(whereItIsFound("frambuesa")).isEmpty();
    Answer read = people.read(forum);
    assertThat(read.json().at("/proposals/0/erased").asBoolean()).isTrue();
    assertThat(read.json().at("/proposals/0").has("title")).isFalse();
    assertThat(read.at("/proposals/0/reasons/0/text")).isEqualTo("Por la sombra.");
    assertThat(anybody.get("/foros/" + forum).text()).contains(ERASED);
    assertThat(director.get("/personal/foros/" + forum).text()).contains(ERASED);
    TestBroker.Read told =
        TestBroker.await(
            "submission.events",
            r ->
                r.key().equals(proposal)
                    && "submission.proposal-erased.v1".equals(String.valueOf(r.type())));
    assertThat(told.body()).contains("\"erased\":true");
    assertThat(people.staff(forum + "/proposals/" + proposal + "/contribution", Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void aReasonGoesOnThePageOfTheDeskAndTheOthersAreStillCounted() {
    String forum = people.announced(ForumPeople.open());
    String proposal = propose(forum, "granado");
    String reason = reason(forum, proposal, "Me lo contó la vecina arándana.");
    reason(forum, proposal, "Por la sombra.");
    String page = "/personal/foros/" + forum + "/razones/" + reason + "/borrar";
    PageReader.Read shown = director.get(page);
    assertThat(shown.text()).contains("arándana", "No se puede deshacer.");
    PageReader.Filled form = shown.form(page);
    assertThat(director.send(form).text()).contains("Elija cómo se comprobó quién lo pide.");
    PageReader.Filled asked = form.with("means", "inPerson");
    assertThat(director.send(asked.with("asked", "2190-01-01")).text())
        .contains("Escriba un día que ya haya llegado.");
    assertThat(whereItIsFound("arándana")).isNotEmpty();

    PageReader.Read done = director.send(asked.with("asked", "2014-10-01"));

    assertThat(done.location()).isEqualTo("/personal/foros/" + forum);
    assertThat(whereItIsFound("arándana")).isEmpty();
    assertThat(director.get(page).text()).contains(ERASED);
    assertThat(people.read(forum).json().at("/proposals/0/reasons").size()).isEqualTo(2);
  }

  @Test
  void withAContributionItGoesFromWhicheverSideItIsErased() {
    String forum = people.announced(ForumPeople.open());
    String first = propose(forum, "ciruelo");
    String second = propose(forum, "membrillo");
    String folio = takenUp(forum, first);
    String other = takenUp(forum, second);

    Answer byForum = people.staff(forum + "/proposals/" + first + "/erasure", ASKED);
    Answer byReview = erase(other);

    assertThat(byForum.json().at("/erased").asBoolean()).isTrue();
    assertThat(byReview.status()).as(byReview.body()).isEqualTo(200);
    assertThat(whereItIsFound("ciruelo")).isEmpty();
    assertThat(whereItIsFound("membrillo")).isEmpty();
    assertThat(api.get("/api/staff/contributions/" + folio, Api.coordinator()).body())
        .contains("\"erased\":true");
    assertThat(
            StreamSupport.stream(people.read(forum).json().at("/proposals").spliterator(), false))
        .hasSize(2)
        .allMatch(each -> each.path("erased").asBoolean());
  }

  @Test
  void whatWasPromisedAndNotMadeYetIsNotMadeWithItsWordsLater() {
    String forum = people.announced(ForumPeople.open());
    String proposal = propose(forum, "nogal");
    takingUp.promise(proposals.get(forum, proposal), null, "test");

    Answer erased = people.staff(forum + "/proposals/" + proposal + "/erasure", ASKED);
    Taken taken = Objects.requireNonNull(proposals.get(forum, proposal).taken());
    takingUp.settle(taken.at());

    assertThat(erased.json().at("/erased").asBoolean()).isTrue();
    assertThat(whereItIsFound("nogal")).isEmpty();
  }

  @Test
  void onlyCoordinatorAndDirectorMayEraseAndOnlyWhatThereIs() {
    String forum = people.announced(ForumPeople.open());
    String path = "/api/staff/forums/" + forum + "/reasons/" + "0".repeat(32) + "/erasure";
    String body = "{\"means\":\"letter\",\"asked\":\"2014-10-01\"}";
    assertThat(api.post(path, TestTokens.staff("submission", "auditor"), body).status())
        .isEqualTo(403);
    assertThat(api.post(path, Api.coordinator(), body).status()).isEqualTo(404);
  }

  private String propose(String forum, String sentinel) {
    Map<String, @Nullable Object> asked = ForumPeople.proposal();
    asked.put("title", "Plantar " + sentinel);
    asked.put("text", "Que haya " + sentinel + " en cada parque.");
    asked.put("name", "Persona " + sentinel);
    asked.put("email", sentinel + "@example.org");
    return people.propose(forum, UUID.randomUUID().toString(), asked).at("/id");
  }

  private String reason(String forum, String proposal, String text) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("proposal", proposal);
    asked.put("side", "for");
    asked.put("text", text);
    Answer given = people.reason(forum, asked);
    assertThat(given.status()).as(given.body()).isEqualTo(201);
    return given.at("/id");
  }

  private String takenUp(String forum, String proposal) {
    return people.staff(forum + "/proposals/" + proposal + "/contribution", Map.of()).at("/folio");
  }

  private Answer erase(String folio) {
    return api.post(
        "/api/staff/contributions/" + folio + "/erasure",
        Api.coordinator(),
        "{\"means\":\"letter\",\"asked\":\"2014-10-01\"}");
  }

  private List<String> whereItIsFound(String sentinel) {
    return StoredWords.find(database, sentinel);
  }
}
