package org.convocatoria.submission.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SubmissionTest
class ApplicationWorkTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;
  private final String lead = TestTokens.staff("submission", "table-lead");
  private final PageReader leads;

  ApplicationWorkTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.leads = new PageReader(port, lead);
  }

  @Test
  void anApplicationWaitsForFeasibilityThenForEachEvaluatorThenForTheDecision() {
    long feasibility = waiting(Api.coordinator(), "factibilidad");
    long evaluation = waiting(lead, "evaluacion");
    long decision = waiting(Api.coordinator(), "decision");
    String title = "Vivero " + UUID.randomUUID();
    String one = submitted(title);
    assertThat(waiting(Api.coordinator(), "factibilidad")).isEqualTo(feasibility + 1);
    assertThat(waiting(lead, "factibilidad")).as("a lead does not decide").isZero();
    act(Api.coordinator(), one + "/decision", Map.of("outcome", "feasible", "reason", "Cumple."));
    assertThat(waiting(Api.coordinator(), "factibilidad")).isEqualTo(feasibility);
    assertThat(waiting(lead, "evaluacion")).isEqualTo(evaluation + 1);
    assertThat(waiting(Api.coordinator(), "decision")).as("unevaluated").isEqualTo(decision);
    assertThat(leads.get("/personal/proyectos?espera=evaluacion").text()).contains(title);
    act(lead, one + "/evaluations", Map.of("scores", Map.of("impacto", 80)));
    assertThat(waiting(lead, "evaluacion")).isEqualTo(evaluation);
    assertThat(leads.get("/personal/proyectos?espera=evaluacion").text()).doesNotContain(title);
    assertThat(waiting(Api.coordinator(), "decision")).isEqualTo(decision + 1);
    act(Api.coordinator(), one + "/conflict", Map.of("reason", "Es mi obra."));
    assertThat(waiting(Api.coordinator(), "decision"))
        .as("whoever declared a conflict does not decide")
        .isEqualTo(decision);
  }

  private long waiting(String token, String act) {
    for (JsonNode item : api.get("/api/staff/work", token).json().at("/items")) {
      if (item.at("/id").asString().equals("applications-" + act)) {
        assertThat(item.at("/href").asString()).isEqualTo("/personal/proyectos?espera=" + act);
        return item.at("/count").asLong();
      }
    }
    return 0;
  }

  private void act(String token, String path, Map<String, ?> body) {
    assertThat(api.post(path, token, JSON.writeValueAsString(body)).status()).isEqualTo(200);
  }

  private String submitted(String title) {
    Map<String, Object> body =
        Map.of(
            "title",
            "Convocatoria " + UUID.randomUUID(),
            "bases",
            "Pueden postular grupos.",
            "opens",
            "2014-01-01T00:00:00Z",
            "closes",
            "2094-01-01T00:00:00Z",
            "criteria",
            List.of(Map.of("id", "impacto", "weight", 100)));
    String call =
        api.post("/api/staff/projects/calls", Api.coordinator(), JSON.writeValueAsString(body))
            .at("/id");
    String list = "título,descripción,organización\n" + title + ",Árboles,Vivero\n";
    api.postText(
        "/api/staff/projects/import?call=" + call,
        "text/csv",
        list.getBytes(UTF_8),
        "Idempotency-Key",
        UUID.randomUUID().toString());
    String applications = "/api/staff/applications";
    String id = api.get(applications + "?call=" + call, Api.coordinator()).at("/items/0/id");
    return applications + "/" + id;
  }
}
