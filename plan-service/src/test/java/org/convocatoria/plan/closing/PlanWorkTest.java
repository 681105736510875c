package org.convocatoria.plan.closing;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.plan.Api;
import org.convocatoria.plan.OpenCall;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the desk's first page and its search learn from the plan. */
@PlanServiceTest
class PlanWorkTest {

  private static final String WORK = "/api/staff/work";
  private static final String SEARCH = "/api/staff/search?q=";

  private final Api api;
  private final OpenCall process;
  private String objective = "";
  private String strategy = "";

  PlanWorkTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.process = new OpenCall("work-2014", api);
  }

  @BeforeAll
  void threeAreAdmitted() {
    process.open("SUS", "MOV");
    process.admit("WOR-000001-1", "MOV", "Un solo pago", "Quisiera pagar una sola vez.");
    process.admit("WOR-000002-2", "MOV", "Paradas con sombra", "Poner árboles.");
    process.admit("WOR-000003-3", "SUS", "Separar la basura", "Saber qué día pasa.");
    objective = api.paragraph("MOV", "objective", "Que baste un solo pago para viajar.");
    strategy = api.paragraph("MOV", "strategy", "Dar sombra en las paradas.");
    api.link(objective, "\"type\":\"supports\",\"folio\":\"WOR-000001-1\"");
  }

  @Test
  void theCoordinatorIsToldHowManyWaitForAnAnswer() {
    ServiceApi.Answer work = api.get(WORK, Api.as("coordinator"));
    assertThat(work.all("/items", "id")).containsExactly("unanswered");
    assertThat(work.at("/items/0/count")).isEqualTo("2");
    assertThat(work.at("/items/0/href")).isEqualTo("/personal/plan/respuestas");
    assertThat(work.at("/items/0/text/es")).isEqualTo("2 aportaciones por responder o citar");
  }

  @Test
  void aLeadIsToldOfTheirOwnTablesAndWhereToGoOnWriting() {
    ServiceApi.Answer work = api.get(WORK, Api.leadOf("MOV"));
    assertThat(work.all("/items", "id")).containsExactly("unanswered", "draft-MOV");
    assertThat(work.at("/items/0/text/en")).isEqualTo("1 contribution to answer or cite");
    assertThat(work.at("/items/1/href"))
        .isEqualTo("/personal/plan?parrafo=" + strategy + "#p-" + strategy);
    assertThat(work.at("/items/1/text/es")).isEqualTo("Continuar el párrafo 3.2");
    assertThat(api.get(WORK, Api.leadOf("SUS")).at("/items/1/href"))
        .isEqualTo("/personal/plan?apartado=SUS");
  }

  @Test
  void nothingWaitsHereForThoseWhoOnlyRead() {
    for (String role : new String[] {"director", "auditor", "administrator"}) {
      assertThat(api.get(WORK, Api.as(role)).json().get("items")).isEmpty();
    }
  }

  @Test
  void aParagraphIsFoundByItsWordsItsNumberOrTheFolioOfASource() {
    assertThat(found("PAGO para").at("/items/0/title")).startsWith("3.1 · ");
    assertThat(found("3.2").at("/items/0/text")).isEqualTo("Dar sombra en las paradas.");
    ServiceApi.Answer byFolio = found("wor%20000001%201");
    assertThat(byFolio.at("/total")).isEqualTo("1");
    assertThat(byFolio.at("/items/0/kind")).isEqualTo("paragraph");
    assertThat(byFolio.at("/items/0/href"))
        .isEqualTo("/personal/plan?parrafo=" + objective + "#p-" + objective);
    assertThat(found("").at("/total")).isEqualTo("0");
  }

  @Test
  void theAdministratorFindsNothingInThePlan() {
    assertThat(api.get(SEARCH + "pago", Api.as("administrator")).at("/total")).isEqualTo("0");
    assertThat(api.get(SEARCH + "pago", TestTokens.anonymous("plan")).status()).isEqualTo(401);
  }

  private ServiceApi.Answer found(String words) {
    return api.get(SEARCH + words.replace(" ", "%20"), Api.as("auditor"));
  }
}
