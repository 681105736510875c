package org.convocatoria.submission.review.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people who have the same contribution open see each other. */
@OwnCallTest
class OnlookerPagesTest {

  private static final String PAGE = "/personal/aportaciones/";
  private static final String SEEN = "Otra persona tiene abierta esta aportación:";

  private final Api api;
  private final TestClock clock;
  private final PageReader coordinator;
  private final PageReader director;

  OnlookerPagesTest(@LocalServerPort int port, TestClock clock) {
    this.api = new Api(port);
    this.clock = clock;
    this.coordinator = new PageReader(port, Api.coordinator());
    this.director = new PageReader(port, TestTokens.staff("submission", "director"));
  }

  @BeforeEach
  void whileTheCallIsOpen() {
    clock.shows("2026-11-20T10:00-06:00");
  }

  @Test
  void whoOpensItSecondSeesWhoHasItOpenAndTheFirstLearnsOfTheSecond() {
    String folio = contribute();
    assertThat(coordinator.get(PAGE + folio).text()).doesNotContain(SEEN);
    assertThat(director.get(PAGE + folio).text())
        .contains(SEEN + " test-coordinator, desde hace menos de un minuto.")
        .doesNotContain("test-director, desde");
    assertThat(coordinator.get(PAGE + folio + "/abierta").text())
        .contains(SEEN + " test-director, desde hace menos de un minuto.");
    assertThat(coordinator.get("/personal/aportaciones?estado=received&folio=" + folio).text())
        .as("beside the list as well")
        .contains(SEEN + " test-director");
  }

  @Test
  void whoDecidesOnWhatAnotherHasJustDecidedIsTold() {
    String folio = contribute();
    Read seen = coordinator.get(PAGE + folio);
    api.post(
        "/api/staff/contributions/" + folio + "/dismissal",
        Api.coordinator(),
        "{\"reason\":\"Es publicidad.\"}");
    Read late = coordinator.send(seen.form(PAGE + folio + "/turnar").with("tables", "AGU"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Es publicidad.");
    assertThat(api.get("/api/staff/contributions/" + folio, Api.coordinator()).at("/state"))
        .isEqualTo("notAdmitted");
  }

  private String contribute() {
    return api.contribute(
            Api.contribution(
                Map.of(
                    "table",
                    "AGU",
                    "municipality",
                    "puerto-claro",
                    "consent",
                    Map.of("notice", "2026-10-01", "purposes", List.of("process")))))
        .at("/folio");
  }
}
