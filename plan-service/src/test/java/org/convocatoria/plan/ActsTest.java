package org.convocatoria.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Public bodies adopt versions by acts. */
@PlanServiceTest
class ActsTest {

  private static final String ACTS = "/api/staff/acts";

  private final Api api;
  private final OpenCall process;

  ActsTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.process = new OpenCall("acts-2014", api);
  }

  @Test
  void anActIsShownWithTheVersionItAdopts() {
    process.open("SUS");
    assertThat(act("").json().has("version")).isFalse();
    assertThat(act(",\"version\":1").at("/errors/0/field")).isEqualTo("version");
    assertThat(act(",\"version\":3548022789").at("/errors/0/field")).isEqualTo("version");
    process.admit("ACT-000001-1", "SUS", "Un balance anual", "Publicar cada año una tabla.");
    String paragraph = api.paragraph("SUS", "objective", "Publicar un balance.");
    api.link(paragraph, "\"type\":\"supports\",\"folio\":\"ACT-000001-1\"");
    assertThat(process.publish(process.received()).status()).isEqualTo(201);

    ServiceApi.Answer recorded = act("");

    assertThat(recorded.at("/version")).isEqualTo("1");
    ServiceApi.Answer version = api.get("/api/plan/versions/1");
    assertThat(version.all("/acts", "agreement")).containsExactly("12/2015");
    TestBroker.Read told =
        TestBroker.await("plan.events", read -> read.key().equals(recorded.at("/id")));
    assertThat(told.type()).isEqualTo("plan.act-recorded.v1");
    assertThat(told.body()).doesNotContain("Consejo");
  }

  @Test
  void onlyTheCoordinatorAndTheDirectorRecordActs() {
    assertThat(api.post(ACTS, Api.as("auditor"), body("")).status()).isEqualTo(403);
    assertThat(api.post(ACTS, Api.leadOf("SUS"), body("")).status()).isEqualTo(403);
  }

  private ServiceApi.Answer act(String more) {
    return api.post(
        ACTS, Api.as("director"), body(more), "Idempotency-Key", UUID.randomUUID().toString());
  }

  private static String body(String more) {
    return """
        {"body":"Consejo Directivo","session":"Segunda ordinaria","date":"2015-02-19",
         "agreement":"12/2015","subject":"Aprobación del plan"%s}"""
        .formatted(more);
  }
}
