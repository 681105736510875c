package org.convocatoria.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RolesTest {

  private static final String FILE = "/personal/aportaciones/PEM-000145-6";

  private final FakePlatform platform;
  private final MongoDatabase database;
  private final int port;

  RolesTest(FakePlatform platform, MongoDatabase database, @LocalServerPort int port) {
    this.platform = platform;
    this.database = database;
    this.port = port;
  }

  @ParameterizedTest
  @ValueSource(strings = {"director", "administrator", "auditor", "table-lead"})
  void onlyTheCoordinatorSeesTheDecisionsOfTheReview(String role) {
    assertThat(as("coordinator").get(FILE).body())
        .contains("Turnar a mesa", "No admitir", "Enviar a otra autoridad");
    assertThat(as(role).get(FILE).body())
        .contains("Para ir a trabajar pago dos camiones")
        .doesNotContain("Turnar a mesa", "/no-admitir", "/enviar");
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

  @ParameterizedTest
  @CsvSource({"coordinator, true", "director, true", "auditor, false", "table-lead, false"})
  void whoMayNotApproveARoundDoesNotSeeItsForm(String role, boolean shown) {
    assertThat(as(role).get("/personal/rondas/r2").body().contains("/personal/rondas/r2/enviar"))
        .isEqualTo(shown);
  }

  @Test
  void anAccountThatSeesNoPersonalDataIsToldSo() {
    String file =
        """
        {"folio":"PEM-000145-6","title":"Un pago","text":"…","state":"received","attachments":
         [{"id":"a1","name":"escrito.pdf","bytes":12,"type":"application/pdf","sha256":"00"}]}
        """;
    platform
        .service(Service.SUBMISSION)
        .answer("GET", "/api/staff/contributions/PEM-000145-6", Reply.json(200, file));
    assertThat(as("auditor").get(FILE).body())
        .contains("Esta cuenta no ve los datos de quien presenta.", "escrito.pdf")
        .doesNotContain("/archivos/a1");
  }

  @Test
  @Tag("acceptance-20")
  void aRefusalOfTheServiceIsShownAsAPageWithItsSentence() {
    platform
        .service(Service.SUBMISSION)
        .answer(
            "POST",
            "/api/staff/contributions/PEM-000145-6/admission",
            Reply.problem(403, "Esta mesa no es la suya.", "[]"));
    HttpResponse<String> page =
        AtTheDesk.submit(as("coordinator"), FILE, FILE + "/turnar", "tables", "MOV");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("Su cuenta no puede hacer esto", "Esta mesa no es la suya.", "desk-nav");
  }

  @Test
  void aPageThatIsOfNoUseToARoleIsRefusedBeforeAnythingIsAsked() {
    HttpResponse<String> page = as("auditor").get("/en/personal/captura");
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
