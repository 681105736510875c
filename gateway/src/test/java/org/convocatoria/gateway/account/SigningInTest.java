package org.convocatoria.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.bson.conversions.Bson;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.TestClock;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService.FakeResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class SigningInTest {

  private static final String COOKIE = "__Host-sesion";
  private static final String STAFF = "/api/staff/totals";

  private final FakePlatform platform;
  private final TestClock clock;
  private final MongoDatabase database;
  private final FirstAccounts accounts;
  private final Browser browser;

  SigningInTest(
      FakePlatform platform,
      TestClock clock,
      MongoDatabase database,
      FirstAccounts accounts,
      @LocalServerPort int port) {
    this.platform = platform;
    this.clock = clock;
    this.database = database;
    this.accounts = accounts;
    this.browser = new Browser(port);
  }

  @BeforeEach
  void accountsExist() {
    accounts.createMissing();
    platform.service(Service.SUBMISSION).respond("GET", STAFF, FakeResponse.json(200, "{}"));
  }

  @Test
  @Tag("acceptance-12")
  void theCookieIsBoundToThisHostAndItsIdIsNewAtEachLogin() {
    HttpResponse<String> entered = enter("coordinacion", "una-clave-larga");
    String cookie =
        entered.headers().allValues("Set-Cookie").stream()
            .filter(each -> each.startsWith(COOKIE))
            .findFirst()
            .orElse("");
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(cookie)
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
    String first = browser.cookie(COOKIE);
    enter("coordinacion", "una-clave-larga");
    assertThat(browser.cookie(COOKIE)).isNotEqualTo(first).hasSize(43);
    assertThat(database.getCollection("sessions").find().map(d -> d.getString("_id")))
        .doesNotContain(first, browser.cookie(COOKIE));
  }

  @Test
  @Tag("acceptance-12")
  void aLoginIsDeadAfterLogoutEvenForWhoKeptItsCookie(@LocalServerPort int port) {
    enter("coordinacion", "una-clave-larga");
    String id = browser.cookie(COOKIE);
    String page = browser.get("/personal/entrar").body();
    HttpResponse<String> left = browser.submit(page, "/personal/salir");
    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(left.headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
    assertThat(browser.cookie(COOKIE)).isEmpty();
    Browser thief = new Browser(port);
    thief.carry(COOKIE, id);
    assertThat(thief.get("/personal").statusCode()).isEqualTo(303);
  }

  @Test
  void aLoginEndsAfterEightHours() {
    enter("coordinacion", "una-clave-larga");
    for (int hours = 2; hours < 8; hours += 2) {
      clock.pass(Duration.ofHours(2));
      assertThat(browser.get("/personal/cuenta").statusCode()).isEqualTo(200);
    }
    clock.pass(Duration.ofHours(2).minusSeconds(1));
    assertThat(browser.get("/personal/cuenta").statusCode()).isEqualTo(200);
    clock.pass(Duration.ofSeconds(1));
    HttpResponse<String> late = browser.get("/en/personal/cola");
    assertThat(late.headers().firstValue("Location"))
        .contains("/en/personal/entrar?siguiente=%2Fpersonal%2Fcola");
  }

  @Test
  void signingInLeadsOnlyToPagesOfTheDesk() {
    String page = browser.get("/personal/entrar?siguiente=//elsewhere.example").body();
    assertThat(Browser.hidden(page)).containsEntry("siguiente", "/personal");
  }

  @Test
  void fiveFailuresInTenMinutesCloseTheDoorForThatAccountFromThatAddress() {
    for (int i = 0; i < 5; i++) {
      assertThat(enter("mesa-mov", "wrong").statusCode()).isEqualTo(422);
    }
    HttpResponse<String> sixth = enter("mesa-mov", "clave-de-la-mesa");
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
    assertThat(login("MESA-MOV ", "clave-de-la-mesa", "X-Forwarded-For", "10.1.1.1").statusCode())
        .isEqualTo(429);
    assertThat(enter("coordinacion", "una-clave-larga").statusCode()).isEqualTo(303);
    clock.pass(Duration.ofMinutes(10).plusSeconds(1));
    assertThat(enter("mesa-mov", "clave-de-la-mesa").statusCode()).isEqualTo(303);
  }

  @Test
  void aProgramEndsItsSession() {
    String token = token("mesa-mov", "clave-de-la-mesa");
    assertThat(staff(token).statusCode()).isEqualTo(200);
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> ended =
          browser.send(
              "/api/session", request -> request.DELETE(), "Authorization", "Bearer " + token);
      assertThat(ended.statusCode()).isEqualTo(204);
      assertThat(staff(token).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aProgramGetsATokenForAnHourAndCallsInItsAccountsName() throws Exception {
    String token = token("mesa-mov", "clave-de-la-mesa");
    assertThat(staff(token).statusCode()).isEqualTo(200);
    JWTClaimsSet claims = passedOn();
    assertThat(claims.getSubject()).isEqualTo("mesa-mov");
    assertThat(claims.getStringListClaim("roles")).containsExactly("table-lead");
    assertThat(claims.getStringListClaim("tables")).containsExactly("MOV");
    clock.pass(Duration.ofHours(1));
    assertThat(staff(token).statusCode()).isEqualTo(401);
  }

  @Test
  void whatAnAccountMayDoFollowsTheAccountAtOnce() throws Exception {
    for (Service service : Service.values()) {
      platform
          .service(service)
          .respond("GET", "/api/staff/audit", FakeResponse.json(200, "{\"items\":[]}"));
    }
    String token = token("mesa-mov", "clave-de-la-mesa");
    enter("mesa-mov", "clave-de-la-mesa");
    change(
        Updates.combine(
            Updates.set("roles", List.of("auditor")), Updates.set("tables", List.of())));
    assertThat(staff(token).statusCode()).isEqualTo(200);
    assertThat(passedOn().getStringListClaim("roles")).containsExactly("auditor");
    assertThat(passedOn().getStringListClaim("tables")).isEmpty();
    assertThat(browser.get("/personal/auditoria").statusCode()).isEqualTo(200);
    change(Updates.set("roles", List.of("table-lead")));
    assertThat(browser.get("/personal/auditoria").statusCode()).isEqualTo(403);
    database.getCollection("accounts").deleteOne(Filters.eq("_id", "mesa-mov"));
    assertThat(staff(token).statusCode()).isEqualTo(401);
    assertThat(browser.get("/personal").statusCode()).isEqualTo(303);
  }

  @Test
  void aNewPasswordEndsTheLoginsOfTheOldOne() {
    String token = token("mesa-mov", "clave-de-la-mesa");
    change(Updates.set("password", "{another}"));
    assertThat(staff(token).statusCode()).isEqualTo(401);
  }

  @AfterEach
  void accountsAreAsTheyWere() {
    database.getCollection("accounts").deleteOne(Filters.eq("_id", "mesa-mov"));
    accounts.createMissing();
  }

  private void change(Bson update) {
    database.getCollection("accounts").updateOne(Filters.eq("_id", "mesa-mov"), update);
  }

  @Test
  void theStaffApiTakesNoCookieAndPagesTakeNoToken(@LocalServerPort int port) {
    enter("coordinacion", "una-clave-larga");
    HttpResponse<String> withCookie = browser.get(STAFF);
    assertThat(withCookie.statusCode()).isEqualTo(401);
    assertThat(withCookie.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(withCookie.body()).contains("urn:convocatoria:problem:sign-in-needed");
    Browser program = new Browser(port);
    program.carry(COOKIE, token("coordinacion", "una-clave-larga"));
    assertThat(program.get("/personal").statusCode()).isEqualTo(303);
    assertThat(platform.service(Service.SUBMISSION).received())
        .noneMatch(each -> each.path().equals(STAFF));
  }

  @Test
  void aWrongPasswordSaysNotWhichPartWasWrong() {
    HttpResponse<String> wrong = login("coordinacion", "no", "Accept-Language", "en");
    HttpResponse<String> unknown = login("nobody", "no", "Accept-Language", "en");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(unknown.body()).contains("do not match");
  }

  @Test
  void anAddressDoesNotChooseWhoSignsIn() {
    String page = browser.get("/personal/entrar").body();
    HttpResponse<String> entered =
        browser.submit(
            page,
            "/personal/entrar?usuario=mesa-mov",
            "usuario",
            "coordinacion",
            "contrasena",
            "una-clave-larga");
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(browser.cookie(COOKIE)).isNotEmpty();
  }

  private HttpResponse<String> enter(String username, String password) {
    String page = browser.get("/personal/entrar").body();
    return browser.submit(page, "/personal/entrar", "usuario", username, "contrasena", password);
  }

  private HttpResponse<String> login(String username, String password, String... headers) {
    String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
    return browser.json("POST", "/api/session", body, headers);
  }

  private String token(String username, String password) {
    return new JsonMapper().readTree(login(username, password).body()).path("token").asString();
  }

  private HttpResponse<String> staff(String token) {
    return browser.get(STAFF, "Authorization", "Bearer " + token);
  }

  private JWTClaimsSet passedOn() throws java.text.ParseException {
    String header = platform.service(Service.SUBMISSION).last(STAFF).header("Authorization");
    return SignedJWT.parse(header.substring("Bearer ".length())).getJWTClaimsSet();
  }
}
