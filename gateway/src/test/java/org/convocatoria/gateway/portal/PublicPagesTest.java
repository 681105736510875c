package org.convocatoria.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.TestClock;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class PublicPagesTest {

  private final FakePlatform platform;
  private final TestClock clock;
  private final Browser browser;

  PublicPagesTest(FakePlatform platform, TestClock clock, @LocalServerPort int port) {
    this.platform = platform;
    this.clock = clock;
    this.browser = new Browser(port);
  }

  @Test
  void aMissingPartIsANoteAndTheRestOfThePageStands() {
    platform.service(Service.WORKSHOP).answer("GET", "/api/workshops", Reply.json(503, "{}"));
    assertThat(browser.get("/talleres").body()).contains("El calendario no está disponible");
    platform.service(Service.PLAN).answer("GET", "/api/plan", Reply.json(503, "{}"));
    assertThat(browser.get("/plan").body()).contains("El plan no está disponible");
  }

  @Test
  void theCallIsRememberedWhileItsServiceIsAway() {
    browser.get("/api/");
    platform.service(Service.SUBMISSION).answer("GET", "/api/call", Reply.json(503, "{}"));
    clock.pass(Duration.ofMinutes(10));
    assertThat(browser.get("/api/").body()).contains("Plan Estratégico Metropolitano de La Laguna");
  }

  @Test
  void anAnswerThatCannotBeReadIsANoteToo() {
    platform.service(Service.WORKSHOP).answer("GET", "/api/workshops", Reply.json(200, "[1"));
    assertThat(browser.get("/talleres").body()).contains("El calendario no está disponible");
  }

  @Test
  void thePlanShowsEveryParagraphWithItsSourcesAndQuotes() {
    String page = browser.get("/plan").body();
    assertThat(page)
        .contains("Versión 1, publicada el", "2 aportaciones · 1 resultado", "1 en contra")
        .contains("<blockquote>cuánta agua se extrae", "href=\"/folio/PEM-000101-0\"")
        .contains("href=\"/talleres/t1#SUS-1\"", "En esta versión son 40.");
    assertThat(browser.get("/en/plan/parrafos/p13").body())
        .contains("Against", "This passage changed after it was quoted.");
    assertThat(browser.get("/plan/parrafos/unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void aParagraphWhoseSourcesCannotBeHadLeadsToItsOwnPage() {
    platform
        .service(Service.PLAN)
        .answer("GET", "/api/plan/paragraphs/p31/sources", Reply.json(503, "{}"));
    clock.pass(Duration.ofMinutes(2));
    assertThat(browser.get("/plan").body()).contains("Ver el párrafo 3.1 y sus fuentes</a></p>");
  }

  @Test
  void beforeTheFirstVersionThePlanSaysSo() {
    platform
        .service(Service.PLAN)
        .answer("GET", "/api/plan", Reply.json(200, "{\"version\":null,\"sections\":[]}"));
    assertThat(browser.get("/plan").body()).contains("El plan todavía no se publica.");
  }

  @Test
  void aMovedWorkshopShowsItsFormerDateAndWhy() {
    assertThat(browser.get("/talleres").body())
        .contains("Cambió de fecha", "Antes: jueves 31 de diciembre de 2026, 9:00 h.")
        .contains("La sede se ocupa ese día");
    assertThat(browser.get("/talleres/t1").body())
        .contains("SUS-1", "14 de 16 personas presentes", "/api/workshops/t1.ics", "9:00–14:00 h");
    assertThat(browser.get("/talleres/unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void aPlanThatWasAdoptedShowsTheAct() {
    platform
        .service(Service.PLAN)
        .answer(
            "GET",
            "/api/plan",
            Reply.json(
                200,
                """
                {"version":{"n":2,"publishedAt":"2026-11-20T15:00:00Z"},
                 "sections":[{"id":"MOV","number":"1","name":{"es":"Movilidad"},"paragraphs":[
                   {"id":"p9","number":"1.1","kind":"objective","text":"Texto",
                    "indicator":{"name":"Viajes a pie","base":20,"goal":35.5,"year":2040}}]}],
                 "acts":[{"body":"Consejo Directivo","session":"12","date":"2026-11-21",
                   "agreement":"A-7","subject":"Aprueba el plan"}]}
                """));
    assertThat(browser.get("/plan").body())
        .contains("Consejo Directivo", "Acuerdo A-7, sesión 12, 21 de noviembre de 2026")
        .contains("Viajes a pie: de 20 a 35.5 en 2040");
  }
}
