package org.convocatoria.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class PartsAwayTest {

  private static final String NOTE = "Esta parte no está disponible en este momento.";

  private final FakePlatform platform;
  private final Browser browser;

  PartsAwayTest(FakePlatform platform, MongoDatabase database, @LocalServerPort int port) {
    this.platform = platform;
    this.browser = AtTheDesk.as("coordinator", database, port);
  }

  @Test
  void theFirstPageShowsANoteForEachServiceThatIsAway() {
    assertThat(browser.get("/personal").body())
        .contains("sin respuesta", "Taller 2", "por aprobar")
        .doesNotContain(NOTE);
    away(Service.PLAN, "/api/staff/plan/gate");
    away(Service.NOTIFICATION, "/api/staff/messages");
    HttpResponse<String> page = browser.get("/personal");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body().split(NOTE, -1)).hasSize(3);
    assertThat(page.body()).contains("Taller 2", "por aprobar");
  }

  @Test
  void aFileIsReadWithoutThePlan() {
    away(Service.PLAN, "/api/contributions/PEM-000101-0/uses");
    HttpResponse<String> page = browser.get("/personal/aportaciones/PEM-000101-0");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(NOTE, "Pasó a la mesa Sustentabilidad.");
  }

  @Test
  void aPageThatIsNothingWithoutItsServiceSaysSoInItsPlace() {
    away(Service.SUBMISSION, "/api/staff/totals");
    HttpResponse<String> page = browser.get("/personal/totales");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).contains("10");
    assertThat(page.body())
        .contains("<h1>Esta parte no está disponible en este momento</h1>", "desk-nav");
  }

  @Test
  void theAuditNamesTheServiceWhoseEntriesAreMissing() {
    away(Service.PLAN, "/api/staff/audit");
    assertThat(browser.get("/personal/auditoria").body())
        .contains("Faltan las anotaciones de Plan", "Turnó a mesa");
  }

  @Test
  void theAuditShowsWhatWasThereBeforeAndWhatIsThereNow() {
    assertThat(browser.get("/personal/auditoria").body())
        .contains("<del>received</del>", "<ins>admitted</ins>", "2 diferencias")
        .contains("Se le negó el acceso a otra mesa");
  }

  @Test
  void theLongestBarIsWholeAndTheOthersAreInProportion() {
    assertThat(browser.get("/personal/totales").body())
        .contains("height=\"10\" width=\"100.0\"", "height=\"10\" width=\"80.0\"")
        .contains("26 aportaciones recibidas");
  }

  private void away(Service service, String path) {
    platform.service(service).answer("GET", path, Reply.json(503, "{}"));
  }
}
