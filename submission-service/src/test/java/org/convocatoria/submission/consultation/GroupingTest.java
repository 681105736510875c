package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Opinion groups, from stored responses to the public page. */
@SubmissionTest
class GroupingTest {

  private static final int STATEMENTS = 6;

  private final ConsultationClient client;
  private final Responses responses;
  private final StoredVotes votes;
  private final PageReader desk;
  private final PageReader citizen;

  GroupingTest(@LocalServerPort int port, Responses responses, StoredVotes votes) {
    this.client = new ConsultationClient(port);
    this.responses = responses;
    this.votes = votes;
    this.desk = new PageReader(port, Api.coordinator());
    this.citizen = new PageReader(port, Api.anonymous());
  }

  @Test
  void groupsArePublishedByDecisionFromReleasedStatementsAlone() {
    String id = stated();
    List<String> stored = answered(id, SyntheticVotes.twoMinds(70, 50, STATEMENTS));
    assertThat(groups(id).status()).as("open").isEqualTo(409);
    client.close(id);
    client.release(id, "a0");
    client.release(id, "a1");
    Answer early = groups(id);
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.body()).contains("too-few-statements", "al menos 3 afirmaciones");
    SyntheticVotes.statements(4).forEach(each -> client.release(id, each));
    Answer preview = groups(id);
    assertThat(preview.status()).as(preview.body()).isEqualTo(200);
    assertThat(published(id).json().has("groups")).as("by decision only").isFalse();
    Answer told = publish(id);
    assertThat(told.json()).isEqualTo(preview.json());
    Answer seen = published(id);
    assertThat(seen.all("/groups/versions/0/groups", "voters")).containsExactly("70", "50");
    assertThat(seen.at("/groups/versions/0/sampled")).isEqualTo("false");
    assertThat(seen.at("/groups/note/es")).contains("sin saber quién es cada persona");
    assertThat(seen.all("/groups/versions/0/differing", "statement")).contains("a1", "a2", "a3");
    assertThat(seen.body()).doesNotContain(stored).doesNotContain("Afirmación a4", "Afirmación a5");
    SyntheticVotes.statements(STATEMENTS).forEach(each -> client.release(id, each));
    publish(id);
    assertThat(published(id).json().at("/groups"))
        .as("frozen")
        .isEqualTo(seen.json().at("/groups"));
  }

  @Test
  void belowAHundredThereAreTotalsAloneAndASentenceSaysWhy() {
    String id = stated();
    answered(id, SyntheticVotes.twoMinds(50, 49, STATEMENTS));
    client.close(id);
    SyntheticVotes.statements(STATEMENTS).forEach(each -> client.release(id, each));
    Answer refused = publish(id);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("too-few-voters");
    Answer seen = published(id);
    assertThat(seen.at("/groups/note/es")).contains("menos de 100 personas", "engañan");
    assertThat(seen.json().at("/groups/versions").size()).isZero();
    assertThat(citizen.get("/consultas/" + id).text()).contains("las muestras pequeñas engañan");
    Read page = desk.get("/personal/consultas/" + id);
    assertThat(page.page().select("a[href$=/grupos]")).isEmpty();
  }

  @Test
  void whoLeftMostStatementsBlankIsNotCountedAsAVoter() {
    String id = stated();
    answered(id, SyntheticVotes.twoMinds(60, 50, STATEMENTS));
    keep(id, Map.of("a0", "agree", "a1", "agree"));
    keep(id, Map.of("a0", "agree", "a1", "agree", "a2", "noOpinion"));
    Votes read = votes.of(new Counting.Version(id, 1), SyntheticVotes.statements(STATEMENTS));
    assertThat(read.people()).hasSize(111);
    assertThat(read.people()).contains(new byte[] {1, 1, 0, 0, 0, 0});
    assertThat(read.sampled()).isFalse();
  }

  @Test
  void theDeskShowsWhatWillBeReadAndPublishesIt() {
    String id = stated();
    answered(id, SyntheticVotes.twoMinds(70, 50, STATEMENTS));
    client.close(id);
    String groups = "/personal/consultas/" + id + "/grupos";
    assertThat(desk.get(groups).text()).contains("Publique antes al menos 3 afirmaciones");
    SyntheticVotes.statements(STATEMENTS).forEach(each -> client.release(id, each));
    assertThat(desk.get("/personal/consultas/" + id).page().select("a[href=" + groups + "]"))
        .hasSize(1);
    Read preview = desk.get(groups);
    assertThat(preview.text())
        .contains("Se comparó a 120 personas", "Forman 2 grupos", "Grupo A: 70 personas")
        .contains("90 % o más", "menos de 10 %", "En qué coinciden todos los grupos");
    assertThat(citizen.get("/consultas/" + id).text()).doesNotContain("Grupos de opinión");
    Read done = desk.send(preview.form(groups));
    assertThat(done.notice()).contains("Los grupos de opinión quedaron publicados.");
    assertThat(citizen.get("/consultas/" + id).text())
        .contains("Grupos de opinión", "Grupo B: 50 personas", "De acuerdo: Afirmación a0");
    assertThat(citizen.get("/en/consultas/" + id).text())
        .contains("Opinion groups", "90 % or more");
    assertThat(desk.get("/personal/consultas/" + id).page().select("a[href=" + groups + "]"))
        .isEmpty();
  }

  @Test
  void answersThatFormNoGroupsAreToldAsSuch() {
    String id = stated();
    Random random = new Random(1);
    answered(
        id,
        IntStream.range(0, 130)
            .mapToObj(_ -> SyntheticVotes.person(0, STATEMENTS, 0.02, random))
            .toList());
    client.close(id);
    SyntheticVotes.statements(STATEMENTS).forEach(each -> client.release(id, each));
    assertThat(publish(id).status()).isEqualTo(200);
    assertThat(citizen.get("/consultas/" + id).text()).contains("no forman grupos");
  }

  private Answer groups(String id) {
    return client.api().get(ConsultationClient.STAFF + "/" + id + "/groups", Api.coordinator());
  }

  private Answer publish(String id) {
    String path = ConsultationClient.STAFF + "/" + id + "/groups";
    return client.api().post(path, Api.coordinator(), "");
  }

  private Answer published(String id) {
    return client.api().get("/api/consultations/" + id + "/results", Api.anonymous());
  }

  /** An open consultation with statements alone. */
  private String stated() {
    String id = client.announced(true, List.of());
    List<Map<String, Object>> statements =
        SyntheticVotes.statements(STATEMENTS).stream()
            .map(each -> Map.<String, Object>of("id", each, "text", "Afirmación " + each))
            .toList();
    Answer asked =
        client
            .api()
            .put(
                ConsultationClient.STAFF + "/" + id + "/questionnaire",
                Api.coordinator(),
                ConsultationClient.body(
                    Map.of("edition", 1, "questions", List.of(), "statements", statements)));
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    return id;
  }

  private List<String> answered(String id, List<byte[]> people) {
    return people.stream().map(each -> keep(id, SyntheticVotes.values(each))).toList();
  }

  /** Stores a response as sending it would. */
  private String keep(String id, Map<String, Object> values) {
    String own = UUID.randomUUID().toString();
    responses.keep(
        new Response(own, id, 1, values, true, "web", ConsultationSamples.OPEN, 0, List.of()),
        own,
        null);
    return own;
  }
}
