package org.convocatoria.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.TestClock;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.letter.LinkSecrets;
import org.convocatoria.gateway.refusal.GatewayAudit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@GatewayTest
class ChangingAccountsTest {

  private static final String WORK = "/api/staff/totals";

  private final FakePlatform platform;
  private final TestClock clock;
  private final MongoDatabase database;
  private final GatewayAudit audit;
  private final Browser browser;
  private final Office office;
  private final String email = UUID.randomUUID() + "@example.org";

  ChangingAccountsTest(
      FakePlatform platform,
      TestClock clock,
      MongoDatabase database,
      GatewayAudit audit,
      LinkSecrets secrets,
      @LocalServerPort int port) {
    this.platform = platform;
    this.clock = clock;
    this.database = database;
    this.audit = audit;
    this.browser = new Browser(port);
    this.office = new Office(browser, platform, secrets);
  }

  @Test
  void aSecretaryUntilTheTwentyEighthOfFebruaryIsRefusedOnTheFirstOfMarch() throws Exception {
    office.member(email, "\"role\":\"secretary\",\"tables\":[\"URB\"],\"until\":\"2027-02-28\"");
    clock.pass(Duration.between(clock.instant(), Instant.parse("2027-03-01T05:30:00Z")));
    String token = office.tokenByCode(email);
    assertThat(office.get(token, WORK).statusCode()).isEqualTo(200);
    String passed = platform.service(Service.SUBMISSION).last(WORK).header("Authorization");
    assertThat(SignedJWT.parse(passed.substring(7)).getJWTClaimsSet().getStringListClaim("tables"))
        .containsExactly("URB");
    clock.pass(Duration.ofMinutes(30));
    assertThat(office.get(token, WORK).statusCode()).isEqualTo(401);
    HttpResponse<String> refused = office.session(email, Office.PASSWORD);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("account-not-active");
    assertThat(
            browser
                .post("/personal/entrar", "usuario", email, "contrasena", Office.PASSWORD)
                .body())
        .contains("El periodo de su cuenta terminó el", "28 de febrero de 2027");
  }

  @Test
  void theLastAdministratorIsNeitherEndedNorDemotedNorGivenAnEnd() {
    String token = office.administrator();
    String path = Office.ACCOUNTS + "/administracion";
    for (String body :
        List.of(
            "{\"role\":\"auditor\"}", "{\"role\":\"administrator\",\"until\":\"2027-01-01\"}")) {
      HttpResponse<String> refused = office.send(token, "PUT", path, body);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("last-administrator");
    }
    assertThat(office.send(token, "DELETE", path, "").statusCode()).isEqualTo(409);
    assertThat(office.get(token, path).body()).contains("\"role\":\"administrator\"", "active");
    assertThat(office.send(token, "PUT", path, "{\"role\":\"administrator\"}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void ofTwoAdministratorsWhoAreEndedAtOnceOneStays() throws Exception {
    String second = office.member(email, "\"role\":\"administrator\"");
    String token = office.administrator();
    List<Future<Integer>> ends = new ArrayList<>();
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String each : List.of("administracion", second)) {
        ends.add(
            both.submit(
                () ->
                    office
                        .send(token, "PUT", Office.ACCOUNTS + "/" + each, "{\"role\":\"auditor\"}")
                        .statusCode()));
      }
    }
    List<Integer> statuses = List.of(ends.get(0).get(), ends.get(1).get());
    assertThat(statuses).contains(200);
    assertThat(statuses).isSubsetOf(200, 403, 409).isNotEqualTo(List.of(200, 200));
    database
        .getCollection("accounts")
        .updateOne(
            Filters.eq("_id", "administracion"), Updates.set("roles", List.of("administrator")));
    database
        .getCollection("account-counts")
        .updateOne(
            Filters.eq("_id", "administrators"), Updates.addToSet("names", "administracion"));
    office.send(office.administrator(), "DELETE", Office.ACCOUNTS + "/" + second, "");
  }

  @Test
  void anotherRoleHoldsAtOnceAndAnEndedAccountOpensNothing() {
    String id = office.member(email, "\"role\":\"coordinator\"");
    String token = office.tokenByCode(email);
    String path = Office.ACCOUNTS + "/" + id;
    office.send(office.administrator(), "PUT", path, "{\"role\":\"administrator\"}");
    assertThat(office.get(token, Office.ACCOUNTS).statusCode()).isEqualTo(200);
    office.send(office.administrator(), "PUT", path, "{\"role\":\"coordinator\"}");
    assertThat(office.get(token, Office.ACCOUNTS).statusCode()).isEqualTo(403);
    assertThat(office.send(office.administrator(), "DELETE", path, "").body()).contains("ended");
    assertThat(office.get(token, WORK).statusCode()).isEqualTo(401);
    assertThat(office.session(email, Office.PASSWORD).statusCode()).isEqualTo(403);
    assertThat(
            office.send(office.administrator(), "PUT", path, "{\"role\":\"auditor\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void anAuditorOpensANameOnlyWithAReasonWhichIsKept() {
    String id = office.member(email, "\"role\":\"coordinator\"");
    String auditor = office.token("auditoria", "clave-de-auditoria");
    String path = Office.ACCOUNTS + "/" + id;
    assertThat(office.get(auditor, path).body()).doesNotContain("Persona de muestra", email);
    assertThat(office.get(auditor, Office.ACCOUNTS).body()).doesNotContain("Persona", email);
    HttpResponse<String> without = office.send(auditor, "POST", path + "/person", "{}");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("\"field\":\"reason\"").doesNotContain(email);
    HttpResponse<String> with =
        office.send(
            auditor, "POST", path + "/person", "{\"reason\":\"Queja 12 sobre esta cuenta\"}");
    assertThat(with.body()).contains("Persona de muestra", email);
    assertThat(entries("person-opened", id))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("auditoria");
              assertThat(entry.after()).containsEntry("reason", "Queja 12 sobre esta cuenta");
            });
  }

  @Test
  void everyChangeIsInTheAuditWithBeforeAndAfterAndWithoutThePerson() {
    String id = office.member(email, "\"role\":\"secretary\",\"tables\":[\"URB\"]");
    office.send(
        office.administrator(),
        "PUT",
        Office.ACCOUNTS + "/" + id,
        "{\"role\":\"table-lead\",\"tables\":[\"MOV\"]}");
    office.tokenByCode(email);
    assertThat(entries("account-changed", id))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("administracion");
              assertThat(entry.before()).containsEntry("role", "secretary");
              assertThat(entry.after()).containsEntry("role", "table-lead");
            });
    for (String what : List.of("account-invited", "password-set", "code-sent", "signed-in")) {
      assertThat(entries(what, id)).as(what).isNotEmpty();
    }
    assertThat(entries("signed-in", id).getFirst().after()).containsEntry("origin", "127.0.0.0/24");
    assertThat(audit.newest(wanted(null, id), 100).toString())
        .doesNotContain("Persona de muestra", email);
  }

  @Test
  void sessionsAreListedAndEndedByTheirOwnerAndByAnAdministrator() {
    String id = office.member(email, "\"role\":\"coordinator\"");
    String first = office.tokenByCode(email);
    String second = office.tokenByCode(email);
    String path = Office.ACCOUNTS + "/" + id + "/sessions";
    var listed = Office.read(office.get(first, path)).path("items");
    assertThat(listed.size()).isEqualTo(2);
    String newest = listed.path(0).path("id").asString();
    assertThat(office.send(first, "DELETE", path + "/" + newest, "").statusCode()).isEqualTo(204);
    long left =
        List.of(first, second).stream()
            .filter(token -> office.get(token, WORK).statusCode() == 200)
            .count();
    assertThat(left).isEqualTo(1);
    String lead = office.token("mesa-mov", "clave-de-la-mesa");
    assertThat(office.get(lead, path).statusCode()).isEqualTo(403);
    var rest = Office.read(office.get(office.administrator(), path)).path("items");
    String last = rest.path(0).path("id").asString();
    assertThat(office.send(office.administrator(), "DELETE", path + "/" + last, "").statusCode())
        .isEqualTo(204);
    assertThat(office.get(first, WORK).statusCode()).isEqualTo(401);
    assertThat(office.get(second, WORK).statusCode()).isEqualTo(401);
  }

  @Test
  void aBrowserThatIsNotUsedForThreeHoursIsSignedOutAndOneThatIsUsedStays() {
    browser.post("/personal/entrar", "usuario", "auditoria", "contrasena", "clave-de-auditoria");
    clock.pass(Duration.ofHours(2));
    assertThat(browser.get("/personal/cuenta").statusCode()).isEqualTo(200);
    clock.pass(Duration.ofHours(2));
    assertThat(browser.get("/personal/cuenta").statusCode()).isEqualTo(200);
    clock.pass(Duration.ofHours(3));
    assertThat(browser.get("/personal/cuenta").statusCode()).isEqualTo(303);
  }

  @Test
  void theEleventhBrowserEndsTheOldestLogin(@LocalServerPort int port) {
    List<Browser> browsers = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      clock.pass(Duration.ofSeconds(1));
      Browser each = new Browser(port);
      each.post("/personal/entrar", "usuario", "direccion", "contrasena", "otra-clave-larga");
      browsers.add(each);
    }
    assertThat(browsers.get(0).get("/personal/cuenta").statusCode()).isEqualTo(303);
    assertThat(browsers.get(1).get("/personal/cuenta").statusCode()).isEqualTo(200);
    assertThat(browsers.get(10).get("/personal/cuenta").statusCode()).isEqualTo(200);
  }

  @Test
  void aHashOfAnEarlierReleaseIsReplacedAtTheNextLoginAndEndsNone() {
    String id = office.member(email, "\"role\":\"coordinator\"");
    String begunBefore = office.tokenByCode(email);
    String bcrypt = new BCryptPasswordEncoder(4).encode(Office.PASSWORD);
    database
        .getCollection("accounts")
        .updateOne(
            Filters.eq("_id", id),
            Updates.combine(Updates.set("password", bcrypt), Updates.set("person", null)));
    database
        .getCollection("sessions")
        .updateMany(Filters.eq("account", id), Updates.set("password", Secrets.hash(bcrypt)));
    String after = office.token(id, Office.PASSWORD);
    assertThat(stored(id)).startsWith("$argon2id$");
    assertThat(office.get(begunBefore, WORK).statusCode()).isEqualTo(200);
    assertThat(office.get(after, WORK).statusCode()).isEqualTo(200);
  }

  private String stored(String id) {
    var row = database.getCollection("accounts").find(Filters.eq("_id", id)).first();
    return row == null ? "" : row.getString("password");
  }

  private List<GatewayAudit.Entry> entries(String what, String subject) {
    return audit.newest(wanted(what, subject), 100);
  }

  private static GatewayAudit.Wanted wanted(
      @org.jspecify.annotations.Nullable String what, String subject) {
    return new GatewayAudit.Wanted(subject, null, what, null, null, null, "");
  }
}
