package org.convocatoria.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.TestClock;
import org.convocatoria.gateway.edge.LoginCookie;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService.FakeResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

/** What the gateway joins from small answers of the services. */
@GatewayTest
class JoinsTest {

  private static final String WORK = "/api/staff/work";
  private static final String SEARCH = "/api/staff/search";

  private final FakePlatform platform;
  private final Browser browser;

  JoinsTest(FakePlatform platform, MongoDatabase database, @LocalServerPort int port) {
    this.platform = platform;
    this.browser = new Browser(port);
    String id = Secrets.random(32);
    database
        .getCollection("sessions")
        .insertOne(
            new Document("_id", Secrets.hash(id))
                .append("kind", "BROWSER")
                .append("account", "coordinacion")
                .append("roles", List.of("coordinator"))
                .append("tables", List.of())
                .append("expires", Date.from(TestClock.START.plus(Duration.ofDays(1)))));
    browser.carry(LoginCookie.NAME, id);
  }

  @BeforeEach
  void nothingWaits() {
    for (Service service : Service.values()) {
      platform.service(service).respond("GET", WORK, FakeResponse.json(200, "{\"items\":[]}"));
      platform
          .service(service)
          .respond("GET", SEARCH, FakeResponse.json(200, "{\"items\":[],\"total\":0}"));
    }
  }

  @Test
  void theFirstPageSaysWhatWaitsAndWhere() {
    platform
        .service(Service.SUBMISSION)
        .respond(
            "GET",
            WORK,
            FakeResponse.json(
                200,
                """
                {"items":[{"id":"received","count":12,"href":"/personal/aportaciones",
                  "text":{"es":"12 aportaciones por revisar","en":"12 contributions to review"}}]}
                """));
    assertThat(browser.get("/personal").body())
        .contains("Para usted", "12 aportaciones por revisar", "href=\"/personal/aportaciones\"");
    assertThat(browser.get("/en/personal").body()).contains("12 contributions to review");
    assertThat(browser.get("/personal/pendientes").body()).contains("data-of=\"received\">12<");
  }

  @Test
  void whereNothingWaitsItIsSaidAndWhereAPartIsAwayThatIsSaid() {
    assertThat(browser.get("/personal").body()).contains("No hay nada pendiente para usted.");
    platform
        .service(Service.PLAN)
        .respond("GET", WORK, new FakeResponse(502, "text/plain", new byte[0], java.util.Map.of()));
    assertThat(browser.get("/personal").body())
        .contains("No sabemos qué hay pendiente en Plan")
        .doesNotContain("No hay nada pendiente");
  }

  @Test
  void oneSearchAsksEveryPartAndSaysHowMuchIsNotShown() {
    platform
        .service(Service.INVITATION)
        .respond(
            "GET",
            SEARCH,
            FakeResponse.json(
                200,
                """
                {"items":[{"kind":"person","title":"Íñigo <b>","text":"Colegio",
                  "href":"/personal/expertos/x"}],"total":31}
                """));
    String page = browser.get("/personal/buscar?q=%C3%ADnigo").body();
    assertThat(page).contains("Personas", "Íñigo &lt;b&gt;", "/personal/expertos/x", "Hay 30 más");
    assertThat(platform.service(Service.INVITATION).last(SEARCH).query()).isEqualTo("q=ínigo");
    assertThat(browser.get("/personal/buscar?q=nada").statusCode())
        .isEqualTo(HttpStatus.OK.value());
  }

  @Test
  void everyComponentIsShown() {
    assertThat(browser.get("/personal/componentes").body())
        .contains("Componentes", "Falta información o hay algo que corregir");
  }
}
