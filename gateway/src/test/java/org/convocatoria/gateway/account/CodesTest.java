package org.convocatoria.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.TestClock;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.letter.LinkSecrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class CodesTest {

  private final TestClock clock;
  private final Recovering recovering;
  private final int port;
  private final Browser browser;
  private final Office office;
  private final String email = UUID.randomUUID() + "@example.org";

  CodesTest(
      FakePlatform platform,
      TestClock clock,
      Recovering recovering,
      LinkSecrets secrets,
      @LocalServerPort int port) {
    this.clock = clock;
    this.recovering = recovering;
    this.port = port;
    this.browser = new Browser(port);
    this.office = new Office(browser, platform, secrets);
  }

  @BeforeEach
  void somebodyHasAnAccount() {
    office.member(email, "\"role\":\"coordinator\"");
  }

  @Test
  void aBrowserIsAskedForTheCodeAndOnlyTheOneThatGaveThePasswordMayGiveIt() {
    HttpResponse<String> password = enter(browser);
    assertThat(password.statusCode()).isEqualTo(303);
    assertThat(password.headers().firstValue("Location").orElse("")).contains("/entrar/codigo");
    assertThat(browser.get("/personal").statusCode()).isEqualTo(303);
    assertThat(browser.get("/personal/entrar/codigo").body()).contains("seis cifras");
    String code = office.code(office.lastLetter());
    Browser other = new Browser(port);
    assertThat(other.post("/personal/entrar/codigo", "codigo", code).statusCode()).isEqualTo(422);
    String spaced = code.substring(0, 3) + " " + code.substring(3);
    assertThat(browser.post("/personal/entrar/codigo", "codigo", spaced).statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/personal/cuenta").statusCode()).isEqualTo(200);
  }

  @Test
  void aCodeIsGoodOnceForTenMinutes() {
    String challenge = challenge();
    String code = office.code(office.lastLetter());
    assertThat(office.confirm(challenge, code).statusCode()).isEqualTo(200);
    assertThat(office.confirm(challenge, code).body()).contains("wrong-code");
    String later = challenge();
    String its = office.code(office.lastLetter());
    clock.pass(Codes.LIFE);
    assertThat(office.confirm(later, its).body()).contains("wrong-code");
  }

  @Test
  void afterFiveGuessesTheRightCodeIsNoneAnyMore() {
    String challenge = challenge();
    String code = office.code(office.lastLetter());
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < Codes.GUESSES; i++) {
      assertThat(office.confirm(challenge, wrong).statusCode()).isEqualTo(401);
    }
    assertThat(office.confirm(challenge, code).statusCode()).isEqualTo(401);
    enter(browser);
    for (int i = 0; i < Codes.GUESSES; i++) {
      assertThat(browser.post("/personal/entrar/codigo", "codigo", "").statusCode()).isEqualTo(422);
    }
    assertThat(browser.post("/personal/entrar/codigo", "codigo", "").body())
        .contains("Este código ya no sirve");
  }

  @Test
  void noMoreThanFiveCodesAreMailedInTenMinutes() {
    for (int i = 0; i < Codes.PER_ACCOUNT; i++) {
      challenge();
    }
    HttpResponse<String> sixth = office.session(email, Office.PASSWORD);
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
    clock.pass(Duration.ofMinutes(11));
    challenge();
  }

  @Test
  void whoeverAsksForAnotherPasswordHearsTheSameAndOnlyAnAccountGetsALetter() {
    String known = ask(email);
    String unknown = ask("nadie-" + email);
    assertThat(known).isEqualTo(unknown).contains("Si hay una cuenta con ese correo");
    int before = office.letters().size();
    recovering.mail("nadie-" + email);
    assertThat(office.letters()).hasSize(before);
    recovering.mail(email.toUpperCase(java.util.Locale.ROOT));
    assertThat(office.lastLetter().path("template").asString()).isEqualTo("account-recovery");
  }

  @Test
  void aRecoveredPasswordReplacesTheOldOneAndEndsItsLogins() {
    String token = office.tokenByCode(email);
    recovering.mail(email);
    String link = office.link(office.lastLetter());
    String other = "otra frase para entrar";
    assertThat(office.setPassword(link, other).statusCode()).isEqualTo(303);
    assertThat(office.get(token, "/api/staff/totals").statusCode()).isEqualTo(401);
    assertThat(office.session(email, Office.PASSWORD).body()).contains("wrong-credentials");
    assertThat(office.session(email, other).body()).contains("code-needed");
    recovering.mail(email);
    String late = office.link(office.lastLetter());
    clock.pass(Recovering.LINK_LASTS);
    assertThat(browser.get(late).statusCode()).isEqualTo(410);
  }

  @Test
  void thePasswordIsChangedWithTheOldOneAndOtherLoginsEnd() {
    String token = office.tokenByCode(email);
    enter(browser);
    browser.post("/personal/entrar/codigo", "codigo", office.code(office.lastLetter()));
    String page = "/personal/cuenta/contrasena";
    String next = "otra frase para entrar";
    assertThat(
            browser.post(page, "actual", "no es ésta", "contrasena", next, "repetida", next).body())
        .contains("La contraseña actual no es ésa");
    assertThat(office.get(token, "/api/staff/totals").statusCode()).isEqualTo(200);
    assertThat(
            browser
                .post(page, "actual", Office.PASSWORD, "contrasena", next, "repetida", next)
                .statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/personal/cuenta?hecho=password").body()).contains("quedó cambiada");
    assertThat(office.get(token, "/api/staff/totals").statusCode()).isEqualTo(401);
  }

  private String ask(String address) {
    HttpResponse<String> asked = browser.post("/personal/entrar/olvido", "correo", address);
    assertThat(asked.statusCode()).isEqualTo(303);
    String next = asked.headers().firstValue("Location").orElse("");
    return next + asked.body() + browser.get("/personal/entrar/olvido?hecho=enlace").body();
  }

  private String challenge() {
    HttpResponse<String> first = office.session(email, Office.PASSWORD);
    assertThat(first.body()).contains("code-needed");
    return Office.read(first).path("challenge").asString();
  }

  private HttpResponse<String> enter(Browser with) {
    return with.post("/personal/entrar", "usuario", email, "contrasena", Office.PASSWORD);
  }
}
