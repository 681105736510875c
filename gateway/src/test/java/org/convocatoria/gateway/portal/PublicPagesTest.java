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
  void theHomePageShowsWhereTheProcessStands() {
    String page = browser.get("/").body();
    assertThat(page)
        .contains("<h1>Plan Estratégico Metropolitano de La Laguna</h1>", "Abre la convocatoria")
        .contains("jueves 10 de diciembre de 2026", "5 aportaciones", "1 aportación")
        .contains("Todavía no hay aportaciones", "se recorrió 4,452 días", "Dato de muestra");
    assertThat(page.indexOf("Hoy")).isBetween(page.indexOf("Abre la"), page.indexOf("Taller 1"));
  }

  @Test
  void aMissingPartIsANoteAndTheRestOfThePageStands() {
    platform.service(Service.SUBMISSION).answer("GET", "/api/totals", Reply.json(503, "{}"));
    assertThat(browser.get("/").body())
        .contains("Los números de cada mesa no están disponibles", "Movilidad y transporte");
    platform.service(Service.WORKSHOP).answer("GET", "/api/workshops", Reply.json(503, "{}"));
    assertThat(browser.get("/talleres").body()).contains("El calendario no está disponible");
  }

  @Test
  void theCallIsRememberedWhileItsServiceIsAway() {
    browser.get("/");
    platform.service(Service.SUBMISSION).answer("GET", "/api/call", Reply.json(503, "{}"));
    clock.pass(Duration.ofMinutes(10));
    assertThat(browser.get("/").body()).contains("Plan Estratégico Metropolitano de La Laguna");
  }

  @Test
  void anAnswerThatCannotBeReadIsANoteToo() {
    platform.service(Service.WORKSHOP).answer("GET", "/api/workshops", Reply.json(200, "[1"));
    assertThat(browser.get("/talleres").body()).contains("El calendario no está disponible");
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
  void theRegistryKeepsTheSearchFromPageToPage() {
    String page = browser.get("/en/aportaciones?q=agua+%26+suelo&table=SUS").body();
    assertThat(page)
        .contains("/en/aportaciones?q=agua%20%26%20suelo&amp;table=SUS&amp;cursor=c2Vjb25k")
        .contains("value=\"agua &amp; suelo\"");
    assertThat(platform.service(Service.SUBMISSION).last("/api/contributions").query())
        .isEqualTo("q=agua & suelo&table=SUS");
  }

  @Test
  void anEmptyRegistrySaysWhetherTheSearchIsToBlame() {
    platform
        .service(Service.SUBMISSION)
        .answer("GET", "/api/contributions", Reply.json(200, "{\"items\":[]}"));
    assertThat(browser.get("/aportaciones").body()).contains("Todavía no hay aportaciones");
    assertThat(browser.get("/aportaciones?q=x").body()).contains("coincide con esa búsqueda");
  }

  @Test
  void whatCitizensWroteIsTextAndNeverMarkup() {
    platform
        .service(Service.SUBMISSION)
        .answer(
            "GET",
            "/api/contributions",
            Reply.json(200, "{\"items\":[{\"folio\":\"F\",\"title\":\"<script>x</script>\"}]}"));
    assertThat(browser.get("/aportaciones").body())
        .contains("&lt;script&gt;x&lt;/script&gt;")
        .doesNotContain("<script>x");
  }

  @Test
  void theNoticeIsTheOneOfTheCall() {
    assertThat(browser.get("/aviso-de-privacidad").body())
        .contains("2014-09-11", "9f86d081", "El instituto usa los datos");
  }
}
