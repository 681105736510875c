package org.convocatoria.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.TestClock;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class FolioTest {

  private static final String PAGE = "/folio/PEM-000201-4";

  private final FakePlatform platform;
  private final FakeService submission;
  private final TestClock clock;
  private final Browser browser;

  FolioTest(FakePlatform platform, TestClock clock, @LocalServerPort int port) {
    this.platform = platform;
    this.submission = platform.service(Service.SUBMISSION);
    this.clock = clock;
    this.browser = new Browser(port);
  }

  @Test
  void theOwnerSeesMoreForHalfAnHourAndNoAddressHoldsTheClave() {
    HttpResponse<String> found = lookUp("pem-000201-4 ", "7kqp wxyz 2345 abcd");
    assertThat(found.headers().firstValue("Location")).contains(PAGE);
    assertThat(browser.get(PAGE).body()).contains("Sólo usted ve esto", "persona@example.org");
    clock.pass(Duration.ofMinutes(30));
    assertThat(browser.get(PAGE).statusCode()).isEqualTo(404);
  }

  @Test
  @Tag("acceptance-19")
  void aWrongClaveAndAnUnknownFolioReadTheSame() {
    HttpResponse<String> wrong = lookUp("PEM-000201-4", "XXXX");
    HttpResponse<String> unknown = lookUp("PEM-000999-9", "7KQP-WXYZ-2345-ABCD");
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body()).contains("No encontramos ese folio con esa clave.");
    assertThat(unknown.body().replace("PEM-000999-9", "PEM-000201-4")).isEqualTo(wrong.body());
    assertThat(browser.get(PAGE).statusCode()).isEqualTo(404);
  }

  @Test
  void whoTriesClaveAfterClaveHasToWaitAtTheFormAndAtTheApi() {
    String address = "/api/folios/PEM-000999-9";
    submission.answer("GET", address, Reply.problem(404, "No existe", "[]"));
    for (int i = 0; i < 200; i++) {
      assertThat(browser.get(address, "Convocatoria-Clave", "W" + i).statusCode()).isEqualTo(404);
    }
    HttpResponse<String> refused = browser.get(address, "Convocatoria-Clave", "one more");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("601");
    assertThat(lookUp("PEM-000201-4", "XXXX").statusCode()).isEqualTo(429);
    assertThat(browser.get(address).statusCode()).isEqualTo(404);
    clock.pass(Duration.ofMinutes(10));
    assertThat(browser.get(address, "Convocatoria-Clave", "later").statusCode()).isEqualTo(404);
  }

  @Test
  @Tag("acceptance-19")
  void anAdmittedFolioIsOpenWithItsStoryAndWhereItWasUsed() {
    HttpResponse<String> page = browser.get("/folio/PEM-000101-0");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("La recibimos por internet.", "Citada en el plan", "Dato de muestra")
        .contains("href=\"/plan/parrafos/p12\"", "cuánta agua se extrae")
        .doesNotContain("Sólo usted ve esto");
    assertThat(browser.get("/en/folio/PEM-000101-0").body()).contains("We received it online.");
  }

  @Test
  void theStoryIsShownEvenWhenThePlanIsAway() {
    platform
        .service(Service.PLAN)
        .answer("GET", "/api/contributions/PEM-000101-0/uses", Reply.json(503, "{}"));
    assertThat(browser.get("/folio/PEM-000101-0").body())
        .contains("La recibimos por internet.", "Por ahora no podemos mostrar en qué párrafos");
  }

  @Test
  void withdrawingAsksFirstAndNeedsTheClave() {
    assertThat(browser.get(PAGE + "/retirar").statusCode()).isEqualTo(303);
    lookUp("PEM-000201-4", "7KQP-WXYZ-2345-ABCD");
    String ask = browser.get(PAGE + "/retirar").body();
    assertThat(ask).contains("Esto no se puede deshacer");
    assertThat(submission.received()).noneMatch(each -> each.method().equals("POST"));
    assertThat(browser.submit(ask, PAGE + "/retirar").statusCode()).isEqualTo(303);
    assertThat(submission.last("/api/folios/PEM-000201-4/withdrawal").header("Convocatoria-Clave"))
        .isEqualTo("7KQP-WXYZ-2345-ABCD");
  }

  @Test
  void closingTheFolioForgetsTheClave() {
    lookUp("PEM-000201-4", "7KQP-WXYZ-2345-ABCD");
    String page = browser.get(PAGE).body();
    assertThat(browser.submit(page, PAGE + "/cerrar").statusCode()).isEqualTo(303);
    assertThat(browser.get(PAGE).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> lookUp(String folio, String clave) {
    String page = browser.get("/folio").body();
    return browser.submit(page, "/folio", "folio", folio, "clave", clave);
  }
}
