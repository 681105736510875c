package org.convocatoria.submission.call.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class HomePagesTest {

  private final Api api;
  private final Citizen citizen;

  HomePagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.citizen = new Citizen(port);
  }

  @Test
  void theHomePageShowsTheCallItsTablesAndItsForms() {
    Read read = citizen.get("/");
    assertThat(read.page().select("h1").text())
        .isEqualTo("Plan Estratégico Metropolitano de La Laguna");
    assertThat(read.page().select(".tables > li")).hasSize(6);
    assertThat(read.page().select(".forms > li")).hasSize(8);
    assertThat(read.page().select(".matters li")).hasSize(5);
    assertThat(read.page().select(".opening-thread .thread-state").eachText())
        .startsWith("Abierta");
    assertThat(read.text()).contains("Consejo Directivo", "Dato de muestra", "semanas");
  }

  @Test
  void eachTableTellsHowManyContributionsItHas() {
    String folio = api.contribute().at("/folio");
    api.post(
        "/api/staff/contributions/" + folio + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"GOB\"]}");
    assertThat(citizen.get("/en").page().select(".tables a[href$=table=GOB] .table-count").text())
        .matches("\\d+ contributions?");
  }

  @Test
  void aVersionThatIsOutIsToldOnTheHomePage() {
    TestBroker.publish(
        "plan.events",
        "la-laguna-2014:version:3",
        1,
        "plan.version-published.v1",
        """
        {"state":{"call":"la-laguna-2014","version":3,"publishedAt":"2044-02-19T16:00:00Z",
         "cutOff":"2044-02-19T15:00:00Z","paragraphs":2},"change":{}}
        """);
    Waiting.untilTrue(
        "the version is told", () -> citizen.get("/").text().contains("Versión 3 publicada"));
    assertThat(citizen.get("/").page().select(".version-out a").attr("href")).isEqualTo("/plan");
  }

  @Test
  void theNoticeIsTheOneOfTheCall() {
    Read read = citizen.get("/aviso-de-privacidad");
    assertThat(read.text()).contains("2014-09-11", "El instituto usa los datos", "SHA-256");
    assertThat(citizen.get("/en/aviso-de-privacidad").text()).contains("The institute uses");
  }
}
