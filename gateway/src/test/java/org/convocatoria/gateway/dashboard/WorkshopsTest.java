package org.convocatoria.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class WorkshopsTest {

  private static final String RESULTS = "/api/staff/workshops/t2/results";

  private final FakeService workshop;
  private final Browser browser;

  WorkshopsTest(FakePlatform platform, MongoDatabase database, @LocalServerPort int port) {
    this.workshop = platform.service(Service.WORKSHOP);
    this.browser = AtTheDesk.as("coordinator", database, port);
  }

  @Test
  void whoMovesAWorkshopStartsFromWhereItIsOnTheClocksOfTheProcess() {
    assertThat(browser.get("/personal/talleres/t2").body())
        .contains("name=\"starts\" type=\"datetime-local\" value=\"2027-01-07T09:00\"")
        .contains("name=\"place.name\" type=\"text\" value=\"Sede por confirmar\"");
  }

  @Test
  void aMoveIsSentWithItsReasonAndItsPlace() {
    String path = "/api/staff/workshops/t2/reschedule";
    workshop.answer("POST", path, Reply.json(200, "{}"));
    HttpResponse<String> sent =
        AtTheDesk.submit(
            browser,
            "/personal/talleres/t2",
            "/personal/talleres/t2/reprogramar",
            "starts",
            "2027-01-14T09:00",
            "ends",
            "2027-01-14T14:00",
            "place.name",
            "Biblioteca",
            "reason",
            "La sede se ocupa.");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(workshop.last(path).text())
        .contains("\"starts\":\"2027-01-14T09:00\"", "\"place\":{\"name\":\"Biblioteca\"}")
        .contains("\"reason\":\"La sede se ocupa.\"");
  }

  @Test
  void whatTheServiceSaysOfAWholePlaceIsSaidAtItsName() {
    workshop.answer(
        "POST",
        "/api/staff/workshops/t2/reschedule",
        DeskSamples.invalid("place", "Escriba la sede."));
    HttpResponse<String> page =
        AtTheDesk.submit(
            browser, "/personal/talleres/t2", "/personal/talleres/t2/reprogramar", "ends", "x");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("href=\"#reprogramar-place.name\">Escriba la sede.</a>")
        .contains("id=\"reprogramar-place.name-error\"");
  }

  @Test
  void aResultCitesWhatWasTickedAndWhatWasTyped() {
    workshop.answer("POST", RESULTS, Reply.json(201, "{\"id\":\"r9\",\"number\":\"MOV-4\"}"));
    record("more", "pem-000104-1 PEM-000107-2");
    assertThat(workshop.last(RESULTS).text())
        .contains("\"table\":\"MOV\"", "\"cites\":[\"PEM-000107-2\",\"PEM-000104-1\"]")
        .contains("\"votes\":{\"inFavour\":18,\"present\":19}")
        .doesNotContain("parent", "version");
    assertThat(browser.get("/personal/talleres/t2").body())
        .contains("El resultado MOV-4 quedó registrado.");
  }

  @Test
  void anUnknownFolioIsSaidAtTheDossierAndStaysInItsField() {
    workshop.answer(
        "POST", RESULTS, DeskSamples.invalid("cites.1", "No hay ninguna aportación PEM-999999-9."));
    HttpResponse<String> page = record("more", "PEM-999999-9");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("href=\"#resultado-cites\">No hay ninguna aportación PEM-999999-9.</a>")
        .contains("name=\"more\"", "value=\"PEM-999999-9\"")
        .containsPattern("value=\"PEM-000107-2\"\\s+checked=\"checked\"");
  }

  @Test
  void aResultThatSomebodyCorrectedMeanwhileIsShownAsItIs() {
    String path = RESULTS + "/r5";
    workshop.answer("PUT", path, Reply.problem(409, "Otra persona cambió este texto.", "[]"));
    HttpResponse<String> page =
        AtTheDesk.submit(
            browser,
            "/personal/talleres/t2/resultados/r5",
            "/personal/talleres/t2/resultados/r5",
            "table",
            "MOV",
            "kind",
            "objective",
            "text",
            "Mi redacción.",
            "version",
            "1");
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains("Lo que está guardado", "Que una persona cruce de un municipio a otro")
        .contains("name=\"version\" value=\"2\"", "Mi redacción.</textarea>");
  }

  private HttpResponse<String> record(String... more) {
    String[] fields = {
      "table",
      "MOV",
      "kind",
      "objective",
      "text",
      "Un solo pago.",
      "votes.inFavour",
      "18",
      "votes.present",
      "19",
      "cites",
      "PEM-000107-2",
      more[0],
      more[1]
    };
    return AtTheDesk.submit(
        browser,
        "/personal/talleres/t2/resultados/nuevo?mesa=MOV",
        "/personal/talleres/t2/resultados",
        fields);
  }
}
