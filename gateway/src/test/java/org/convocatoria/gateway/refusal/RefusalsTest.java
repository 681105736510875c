package org.convocatoria.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.TestClock;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService.FakeResponse;
import org.convocatoria.pages.door.DoorHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RefusalsTest {

  private static final GatewayAudit.Wanted FAILED = named("login-failed");
  private static final GatewayAudit.Wanted REFUSED = named("role-refused");

  private final FakePlatform platform;
  private final GatewayAudit audit;
  private final TestClock clock;
  private final Browser browser;

  RefusalsTest(
      FakePlatform platform, GatewayAudit audit, TestClock clock, @LocalServerPort int port) {
    this.platform = platform;
    this.audit = audit;
    this.clock = clock;
    this.browser = new Browser(port);
  }

  @BeforeEach
  void nothingHappenedAndThereAreAccounts() {
    while (browser.get("/readyz").statusCode() != 200) {
      Thread.onSpinWait();
    }
    for (Service service : Service.values()) {
      platform
          .service(service)
          .respond("GET", "/api/staff/audit", FakeResponse.json(200, "{\"items\":[]}"));
    }
  }

  @Test
  void timesThatTheStoreCannotExpressAreAsFarAsItCan() {
    audit.loginFailed("mesa-mov", "127.0.0.0/24");
    assertThat(
            audit.newest(
                new GatewayAudit.Wanted(null, null, null, Instant.MIN, Instant.MAX, null, ""), 10))
        .isNotEmpty();
    assertThat(
            audit.newest(
                new GatewayAudit.Wanted(null, null, null, Instant.MAX, null, Instant.MIN, ""), 10))
        .isEmpty();
  }

  @Test
  void aWrongPasswordIsInTheAuditOfItsAccountAndAnUnknownNameIsNowhere() {
    login("no-hay-tal-cuenta", "equivocada");
    login("mesa-mov", "equivocada");
    login("mesa-mov", "equivocada");
    while (audit.newest(FAILED, 10).stream().noneMatch(entry -> entry.times() == 2)) {
      Thread.onSpinWait();
    }
    assertThat(audit.newest(FAILED, 10))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.subject()).isEqualTo("mesa-mov");
              assertThat(entry.what()).isEqualTo("login-failed");
            });
    enter("auditoria", "clave-de-auditoria");
    assertThat(browser.get("/personal/auditoria").body())
        .contains("Se dio una contraseña equivocada para esta cuenta", "mesa-mov")
        .contains("Alguien sin cuenta", "Veces en esa hora");
    assertThat(browser.get("/en/personal/auditoria?accion=login-failed").body())
        .contains("A wrong password was given for this account", "Someone without an account");
  }

  @Test
  void whatARoleMayNotDoIsInTheAuditWithItsAddressAndWithoutWhatStoodInIt() {
    platform
        .service(Service.INVITATION)
        .respond(
            "GET",
            "/personal/expertos/secreto",
            new FakeResponse(
                403,
                "text/html",
                "<p>No</p>".getBytes(StandardCharsets.UTF_8),
                Map.of(DoorHeaders.ROLE_REFUSED, "1")));
    enter("mesa-mov", "clave-de-la-mesa");
    var refused = browser.get("/personal/expertos/secreto");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue(DoorHeaders.ROLE_REFUSED)).isEmpty();
    assertThat(browser.get("/personal/auditoria").statusCode()).isEqualTo(403);
    assertThat(audit.newest(REFUSED, 10))
        .extracting(entry -> entry.actor() + " " + entry.what() + " " + entry.subject())
        .containsExactlyInAnyOrder(
            "mesa-mov role-refused GET /personal/expertos/**",
            "mesa-mov role-refused GET /personal/auditoria");
  }

  @Test
  void anAccountWithoutTheAuditReadsNoneThoughAllServicesAreAway() {
    for (Service service : Service.values()) {
      platform.service(service).respond("GET", "/api/staff/audit", FakeResponse.json(503, "{}"));
    }
    String token =
        browser
            .json(
                "POST",
                "/api/session",
                "{\"username\":\"mesa-mov\",\"password\":\"clave-de-la-mesa\"}")
            .body()
            .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    assertThat(browser.get("/api/staff/audit", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(403);
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void refusalsAreCountedAndLoggedOnceAMinuteWithoutNames(CapturedOutput output) {
    clock.pass(Duration.ofHours(3));
    double failed = counted("login-failed");
    double limited = counted("login-limited");
    for (int i = 0; i < 8; i++) {
      login("persona@example.org", "equivocada");
    }
    assertThat(counted("login-failed")).isEqualTo(failed + 5);
    assertThat(counted("login-limited")).isEqualTo(limited + 3);
    assertThat(output.getAll().split("Refused login-failed", -1)).hasSize(2);
    assertThat(output.getAll()).doesNotContain("persona@example.org", "equivocada");
  }

  private static GatewayAudit.Wanted named(String what) {
    return new GatewayAudit.Wanted(null, null, what, null, null, null, "");
  }

  private double counted(String kind) {
    String metrics =
        browser
            .get("/actuator/prometheus", "Authorization", "Bearer metrics-token-of-the-tests")
            .body();
    Matcher line =
        Pattern.compile("gateway_refusals_total\\{[^}]*kind=\"" + kind + "\"[^}]*} ([0-9.]+)")
            .matcher(metrics);
    assertThat(line.find()).as(kind).isTrue();
    return Double.parseDouble(line.group(1));
  }

  private void login(String username, String password) {
    assertThat(
            browser
                .json(
                    "POST",
                    "/api/session",
                    "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}")
                .statusCode())
        .isIn(List.of(401, 429));
  }

  private void enter(String username, String password) {
    String page = browser.get("/personal/entrar").body();
    assertThat(
            browser
                .submit(page, "/personal/entrar", "usuario", username, "contrasena", password)
                .statusCode())
        .isEqualTo(303);
  }
}
