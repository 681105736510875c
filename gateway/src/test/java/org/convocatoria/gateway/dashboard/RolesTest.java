package org.convocatoria.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RolesTest {

  private final MongoDatabase database;
  private final int port;

  RolesTest(MongoDatabase database, @LocalServerPort int port) {
    this.database = database;
    this.port = port;
  }

  @ParameterizedTest
  @CsvSource({
    "coordinator, /personal/captura, true",
    "table-lead, /personal/captura, false",
    "director, /personal/expertos, true",
    "table-lead, /personal/expertos, false",
    "auditor, /personal/plan, true",
    "administrator, /personal/plan, false",
    "administrator, /personal/auditoria, true",
    "table-lead, /personal/auditoria, false",
    "auditor, /personal/correos, true",
    "administrator, /personal/correos, false"
  })
  void theMenuLeadsOnlyWhereTheRoleHasSomethingToDo(String role, String page, boolean shown) {
    assertThat(as(role).get("/personal").body().contains("href=\"" + page + "\"")).isEqualTo(shown);
  }

  @Test
  void aTableLeadWritesInTheirOwnSectionAndReadsTheOthers() {
    Browser lead = AtTheDesk.as("table-lead", database, port, "MOV");
    assertThat(lead.get("/personal/plan?apartado=MOV").body())
        .contains("Agregar un párrafo", "Citar aquí", "/fuentes/1/quitar");
    assertThat(lead.get("/personal/plan?apartado=SUS").body())
        .contains("Este apartado lo redacta otra mesa")
        .doesNotContain("Agregar un párrafo", "Citar aquí", "/quitar");
  }

  @Test
  void aTableLeadRecordsResultsOfTheirOwnTableOnly() {
    Browser lead = AtTheDesk.as("table-lead", database, port, "MOV");
    String form = lead.get("/personal/talleres/t2/resultados/nuevo").body();
    assertThat(form).contains("name=\"table\" value=\"MOV\"").doesNotContain("?mesa=SUS");
    assertThat(lead.get("/personal/talleres/t2/resultados/nuevo?mesa=SUS").statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"coordinator, true", "director, true", "auditor, false", "table-lead, false"})
  void whoMayNotApproveARoundDoesNotSeeItsForm(String role, boolean shown) {
    assertThat(as(role).get("/personal/rondas/r2").body().contains("/personal/rondas/r2/enviar"))
        .isEqualTo(shown);
  }

  @Test
  void aPageThatIsOfNoUseToARoleIsRefusedBeforeAnythingIsAsked() {
    HttpResponse<String> page = as("table-lead").get("/en/personal/auditoria");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("Your account cannot do this");
  }

  @Test
  void withoutASessionThereIsOnlyTheDoor() {
    HttpResponse<String> page = new Browser(port).get("/personal/aportaciones");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location"))
        .contains("/personal/entrar?siguiente=%2Fpersonal%2Faportaciones");
  }

  private Browser as(String role) {
    return AtTheDesk.as(role, database, port);
  }
}
