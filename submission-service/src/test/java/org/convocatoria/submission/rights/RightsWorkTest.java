package org.convocatoria.submission.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Requests about personal data on the desk's first page, for those who answer them. */
@OwnCallTest
class RightsWorkTest {

  private static final String DESK = "/api/staff/rights";

  private final Api api;
  private final TestClock clock;

  RightsWorkTest(@LocalServerPort int port, TestClock clock) {
    this.api = new Api(port);
    this.clock = clock;
  }

  @Test
  void aTermThatRunsOutIsShownFiveWorkingDaysBeforeAndThenAsOverdueUntilItIsAnswered() {
    clock.shows("2026-11-20T10:00-06:00");
    long overdue = waiting("rights", Api.coordinator());
    long soon = waiting("rights-soon", Api.coordinator());
    assertThat(record("2026-11-03").at("/due")).as("in eight working days").isEqualTo("2026-12-02");
    assertThat(waiting("rights-soon", Api.coordinator())).isEqualTo(soon);

    assertThat(record("2026-10-27").at("/due")).isEqualTo("2026-11-25");
    assertThat(waiting("rights-soon", Api.coordinator())).isEqualTo(soon + 1);
    assertThat(waiting("rights-soon", TestTokens.staff("submission", "director")))
        .isEqualTo(soon + 1);
    assertThat(waiting("rights-soon", TestTokens.staff("submission", "auditor"))).isZero();
    assertThat(waiting("rights-soon", TestTokens.tableLead("submission", "AGU"))).isZero();
    assertThat(waiting("rights", Api.coordinator())).isEqualTo(overdue);

    Answer late = record("2026-10-21");
    assertThat(late.at("/due")).isEqualTo("2026-11-19");
    assertThat(waiting("rights", Api.coordinator())).isEqualTo(overdue + 1);
    assertThat(waiting("rights-soon", Api.coordinator())).isEqualTo(soon + 1);
    api.post(
        DESK + "/" + late.at("/id") + "/answer",
        Api.coordinator(),
        "{\"text\":\"Se le dijo qué datos hay.\"}");
    assertThat(waiting("rights", Api.coordinator())).isEqualTo(overdue);
  }

  private Answer record(String received) {
    return api.post(
        DESK,
        Api.coordinator(),
        """
        {"kind":"access","name":"Ana Ciruelo","contact":"871 000 0000",
         "identity":"identification","text":"Qué datos hay de mí.","received":"%s"}"""
            .formatted(received),
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  private long waiting(String id, String token) {
    for (JsonNode item : api.get("/api/staff/work", token).json().at("/items")) {
      if (item.at("/id").asString().equals(id)) {
        assertThat(item.at("/href").asString()).isEqualTo("/personal/derechos");
        return item.at("/count").asLong();
      }
    }
    return 0;
  }
}
