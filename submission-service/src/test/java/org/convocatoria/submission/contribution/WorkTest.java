package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class WorkTest {

  private static final String WORK = "/api/staff/work";
  private static final String SEARCH = "/api/staff/search?q=";

  private final Api api;

  WorkTest(@LocalServerPort int port) {
    this.api = new Api(port);
  }

  @Test
  void whatNobodyDecidedOnWaitsForTheCoordinator() {
    api.contribute();
    Answer work = api.get(WORK, Api.coordinator());
    assertThat(work.at("/items/0/id")).isEqualTo("received");
    assertThat(work.json().at("/items/0/count").asLong()).isPositive();
    assertThat(api.get(WORK, TestTokens.staff("submission", "auditor")).json().at("/items").size())
        .isZero();
  }

  @Test
  void whatWasTurnedOverToATableWaitsForItsLead() {
    String folio = api.contribute().at("/folio");
    api.post(
        "/api/staff/contributions/" + folio + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"ECO\"]}");
    Answer work = api.get(WORK, TestTokens.tableLead("submission", "ECO"));
    assertThat(work.at("/items/0/href"))
        .isEqualTo("/personal/aportaciones?estado=admitted&mesa=ECO");
    assertThat(work.json().at("/items/0/count").asLong()).isPositive();
  }

  @Test
  void aFolioIsFoundHoweverItWasCopiedAndAPersonOnlyByWhoMayKnowThem() {
    String name = "Zenobia" + UUID.randomUUID().toString().substring(0, 6).replace('-', 'x');
    String folio =
        api.contribute(
                Api.contribution(Map.of("contributor", Map.of("kind", "citizen", "name", name))))
            .at("/folio");
    Answer found = api.get(SEARCH + "Folio:%20" + folio.replace("-", "%20"), Api.coordinator());
    assertThat(found.at("/items/0/href")).isEqualTo("/personal/aportaciones/" + folio);
    assertThat(found.at("/items/0/text")).isEqualTo(folio + " · " + name);
    assertThat(api.get(SEARCH + name, Api.coordinator()).at("/total")).isEqualTo("1");
    assertThat(api.get(SEARCH + name, TestTokens.staff("submission", "auditor")).at("/total"))
        .isEqualTo("0");
    assertThat(api.get(SEARCH + "de%20la", Api.coordinator()).at("/total")).isEqualTo("0");
  }
}
