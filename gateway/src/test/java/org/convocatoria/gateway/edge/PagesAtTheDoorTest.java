package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class PagesAtTheDoorTest {

  private final Browser browser;

  PagesAtTheDoorTest(@LocalServerPort int port) {
    this.browser = new Browser(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/en/plan", "/api/call", "/livez", "/no-hay", "/api/no-hay"})
  @Tag("acceptance-5")
  void everyResponseTellsBrowsersToDoNothingElse(String path) {
    HttpResponse<String> response = browser.get(path);
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy)
        .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).contains("same-origin");
  }

  @Test
  void aSecretAddressIsNotToldToAnyoneAndLoginIsNotKept() {
    HttpResponse<String> response = browser.get("/en/i/tok-sent");
    assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(browser.get("/personal/entrar").headers().firstValue("Cache-Control"))
        .contains("no-store");
  }

  @Test
  @Tag("acceptance-8")
  void switchingTheLanguageKeepsThePage() {
    HttpResponse<String> spanish = browser.get("/api/?q=agua");
    HttpResponse<String> english = browser.get("/en/api/?q=agua");
    assertThat(spanish.body()).contains("<html lang=\"es-MX\"", "href=\"/en/api/?q=agua\"");
    assertThat(english.body())
        .contains("<html lang=\"en-US\"", "href=\"/api/?q=agua\"", "href=\"/en/plan\"");
    assertThat(browser.get("/en/api/call").statusCode()).isEqualTo(404);
  }

  @Test
  void readingPagesSetsNoCookie() {
    for (String path : new String[] {"/", "/plan", "/talleres", "/aportaciones", "/i/tok-sent"}) {
      assertThat(browser.get(path).headers().allValues("Set-Cookie")).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/personal/salir", "/api/session"})
  @Tag("acceptance-11")
  void aGetOnAnAddressThatChangesThingsIsRefused(String path) {
    if (path.startsWith("/personal")) {
      assertThat(browser.get(path).statusCode()).isEqualTo(303);
      return;
    }
    HttpResponse<String> response = browser.get(path);
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow").orElse("")).contains("POST");
    assertThat(response.body())
        .contains(path.startsWith("/api") ? "method-not-allowed" : "no se abre así");
  }

  @Test
  void programsGetProblemsInTheirLanguage() {
    HttpResponse<String> spanish = browser.get("/api/no-hay");
    HttpResponse<String> english = browser.get("/api/no-hay", "Accept-Language", "fr, en;q=0.8");
    assertThat(spanish.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(spanish.body()).contains("No existe nada en esta dirección", "\"status\":404");
    assertThat(english.body()).contains("There is nothing at this address");
    assertThat(browser.json("POST", "/api/session", "{no json").statusCode()).isEqualTo(400);
  }

  @Test
  void aMissingPageIsAPageInItsLanguage() {
    HttpResponse<String> english = browser.get("/en/nothing");
    assertThat(english.statusCode()).isEqualTo(404);
    assertThat(english.body())
        .contains("We could not find this page", "href=\"/nothing\"", "<html lang=\"en-US\"");
  }

  @Test
  void assetsHaveHashedNamesAndAreKeptForAYear() {
    String page = browser.get("/personal/entrar").body();
    Matcher css = Pattern.compile("/css/base-[0-9a-f]{32}\\.css").matcher(page);
    assertThat(css.find()).isTrue();
    HttpResponse<String> response = browser.get(css.group());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=31536000");
    assertThat(response.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
    assertThat(response.body()).containsPattern("fonts/atkinson[a-z-]*-[0-9a-f]{32}\\.woff2");
  }

  @Test
  void metricsNeedTheirTokenAndNothingElseOfTheActuatorIsThere() {
    String token = "Bearer metrics-token-of-the-tests";
    assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(browser.get("/actuator/prometheus", "Authorization", "Bearer x").statusCode())
        .isEqualTo(401);
    HttpResponse<String> metrics = browser.get("/actuator/prometheus", "Authorization", token);
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body()).contains("jvm_memory_used_bytes");
    for (String path : new String[] {"/actuator/env", "/actuator/health", "/actuator/heapdump"}) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(401);
      assertThat(browser.get(path, "Authorization", token).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void itSaysThatItIsAliveAndReady() {
    assertThat(browser.get("/livez").statusCode()).isEqualTo(200);
    assertThat(browser.get("/readyz").statusCode()).isEqualTo(200);
  }
}
