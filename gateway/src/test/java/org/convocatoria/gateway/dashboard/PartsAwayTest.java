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
  void thePlanIsReadWithoutItsTray() {
    away(Service.PLAN, "/api/staff/plan/evidence");
    assertThat(browser.get("/personal/plan?apartado=MOV").body())
        .contains(NOTE, "Red de ciclovías protegidas por etapas");
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

  private void away(Service service, String path) {
    platform.service(service).answer("GET", path, Reply.json(503, "{}"));
  }
}
