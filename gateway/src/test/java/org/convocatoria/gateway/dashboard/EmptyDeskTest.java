package org.convocatoria.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.util.Map;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Services that know of nothing yet, and leave out whatever they can. */
@GatewayTest
class EmptyDeskTest {

  private static final Map<Service, String[]> LISTS =
      Map.of(
          Service.SUBMISSION,
          new String[] {"/api/staff/audit"},
          Service.WORKSHOP,
          new String[] {
            "/api/workshops",
            "/api/staff/workshops/t1/results",
            "/api/staff/tables/MOV/dossier",
            "/api/staff/audit"
          },
          Service.INVITATION,
          new String[] {
            "/api/staff/rounds", "/api/staff/rounds/r1", "/api/staff/experts", "/api/staff/audit"
          },
          Service.PLAN,
          new String[] {
            "/api/plan",
            "/api/staff/plan",
            "/api/staff/plan/evidence",
            "/api/staff/plan/answers",
            "/api/staff/plan/gate",
            "/api/staff/audit"
          },
          Service.NOTIFICATION,
          new String[] {"/api/staff/messages", "/api/staff/audit"});

  private final FakePlatform platform;
  private final Browser browser;

  EmptyDeskTest(FakePlatform platform, MongoDatabase database, @LocalServerPort int port) {
    this.platform = platform;
    this.browser = AtTheDesk.as("coordinator", database, port);
  }

  @BeforeEach
  void nothingIsThere() {
    LISTS.forEach(
        (service, paths) -> {
          for (String path : paths) {
            platform.service(service).answer("GET", path, Reply.json(200, "{}"));
          }
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/personal | Ningún correo se devolvió.",
        "/personal/mesas/MOV | Todavía no hay aportaciones en esta mesa.",
        "/personal/talleres | Todavía no hay talleres en el calendario.",
        "/personal/talleres/t1 | Todavía no hay resultados.",
        "/personal/talleres/t1/resultados/nuevo?mesa=MOV | Todavía no hay aportaciones en esta mesa.",
        "/personal/rondas | Todavía no hay rondas.",
        "/personal/rondas/r1 | Por aprobar",
        "/personal/rondas/nueva | El directorio está vacío.",
        "/personal/expertos | El directorio está vacío.",
        "/personal/plan | Este apartado todavía no tiene párrafos.",
        "/personal/plan/respuestas | Todavía no hay respuestas.",
        "/personal/plan/revision | Todavía no se publica ninguna.",
        "/personal/auditoria | No hay anotaciones.",
        "/personal/correos | No hay correos en este estado."
      })
  void everyPageSaysThatNothingIsThereYet(String page, String sentence) {
    HttpResponse<String> found = browser.get(page);
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains(sentence).doesNotContain("??");
  }
}
