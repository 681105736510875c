package org.convocatoria.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.TestClock;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService.FakeResponse;
import org.convocatoria.gateway.letter.LinkSecrets;
import org.convocatoria.gateway.letter.Outgoing;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@GatewayTest
class InvitingTest {

  private static final String LEAD = "\"role\":\"table-lead\",\"tables\":[\"MOV\"]";

  private final FakePlatform platform;
  private final TestClock clock;
  private final MongoDatabase database;
  private final Outgoing outgoing;
  private final LinkSecrets secrets;
  private final Browser browser;
  private final Office office;
  private final String email = UUID.randomUUID() + "@example.org";

  InvitingTest(
      FakePlatform platform,
      TestClock clock,
      MongoDatabase database,
      Outgoing outgoing,
      LinkSecrets secrets,
      @LocalServerPort int port) {
    this.platform = platform;
    this.clock = clock;
    this.database = database;
    this.outgoing = outgoing;
    this.secrets = secrets;
    this.browser = new Browser(port);
    this.office = new Office(browser, platform, secrets);
  }

  @Test
  void whoIsInvitedGetsALinkByMailSetsAPasswordAndEntersWithACode() {
    String id = office.invite(email, LEAD);
    JsonNode letter = office.lastLetter();
    assertThat(id).matches("mesa-mov-[a-z0-9]{4}");
    assertThat(letter.path("template").asString()).isEqualTo("account-invitation");
    assertThat(letter.path("to").path("address").asString()).isEqualTo(email);
    assertThat(office.session(email, Office.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(browser.get(office.link(letter)).body()).contains(email);
    assertThat(office.setPassword(office.link(letter), Office.PASSWORD).statusCode())
        .isEqualTo(303);
    HttpResponse<String> first = office.session(email, Office.PASSWORD);
    assertThat(first.statusCode()).isEqualTo(401);
    assertThat(first.body()).contains("urn:convocatoria:problem:code-needed");
    assertThat(office.lastLetter().path("template").asString()).isEqualTo("login-code");
    HttpResponse<String> second =
        office.confirm(
            Office.read(first).path("challenge").asString(), office.code(office.lastLetter()));
    assertThat(second.statusCode()).isEqualTo(200);
    String token = Office.read(second).path("token").asString();
    assertThat(office.get(token, "/api/staff/totals").statusCode()).isEqualTo(200);
  }

  @Test
  void theSecretOfALinkIsNeitherInTheStoreNorInWhatIsSent() {
    String id = office.invite(email, LEAD);
    String secret = secrets.link(id, 1);
    Document stored = database.getCollection("accounts").find(new Document("_id", id)).first();
    assertThat(String.valueOf(stored)).contains("link").doesNotContain(secret);
    assertThat(office.lastLetter().toString()).doesNotContain(secret);
  }

  @Test
  void aLinkIsGoodOnceForAWeekAndUntilTheNextOne() {
    String id = office.invite(email, LEAD);
    String first = office.link(office.lastLetter());
    office.send(office.administrator(), "POST", Office.ACCOUNTS + "/" + id + "/invitation", "");
    String second = office.link(office.lastLetter());
    assertThat(browser.get(first).statusCode()).isEqualTo(410);
    clock.pass(Duration.ofDays(7).minusSeconds(1));
    assertThat(browser.get(second).statusCode()).isEqualTo(200);
    clock.pass(Duration.ofSeconds(1));
    assertThat(browser.get(second).statusCode()).isEqualTo(410);
    clock.pass(Duration.ofSeconds(-1));
    assertThat(office.setPassword(second, Office.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(office.setPassword(second, "otra frase de prueba").statusCode()).isEqualTo(410);
    assertThat(office.session(email, "otra frase de prueba").body()).contains("wrong-credentials");
  }

  @Test
  void aPasswordThatIsEasilyGuessedIsRefusedWithAReasonAndTheLinkStaysGood() {
    office.invite(email, LEAD);
    String link = office.link(office.lastLetter());
    HttpResponse<String> refused = office.setPassword(link, "123456789012");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Muchas personas usan esa contraseña");
    assertThat(office.setPassword(link, "corta").body()).contains("al menos 12 caracteres");
    assertThat(browser.post(link, "contrasena", "una cosa cualquiera", "repetida", "y otra").body())
        .contains("no son iguales");
    assertThat(office.setPassword(link, Office.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void aLetterThatCannotLeaveNowIsHandedOverLaterAndOnce() {
    platform
        .service(Service.NOTIFICATION)
        .respond("GET", "/api/staff/work", FakeResponse.json(200, "{}"));
    String id = office.invite(email, LEAD);
    int before = office.letters().size();
    outgoing.sendAll();
    assertThat(office.letters()).hasSize(before);
    String path = "/api/internal/mail/";
    String again = Office.ACCOUNTS + "/" + id + "/invitation";
    platform.service(Service.NOTIFICATION).refuseAll("PUT", path);
    assertThat(office.send(office.administrator(), "POST", again, "").statusCode()).isEqualTo(200);
    platform.service(Service.NOTIFICATION).reset();
    outgoing.sendAll();
    outgoing.sendAll();
    assertThat(office.letters()).hasSize(1);
    assertThat(office.link(office.lastLetter())).endsWith(secrets.link(id, 2));
  }

  @Test
  void twoAccountsDoNotShareAnAddressAndAnEndedOneGivesItUp() {
    String id = office.invite(email, LEAD);
    HttpResponse<String> second = invited("{\"name\":\"Otra\",\"email\":\"%s\",%s}", email);
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("\"field\":\"email\"", "Otra cuenta tiene ese correo");
    office.send(office.administrator(), "DELETE", Office.ACCOUNTS + "/" + id, "");
    assertThat(invited("{\"name\":\"Otra\",\"email\":\"%s\",%s}", email).statusCode())
        .isEqualTo(201);
  }

  @Test
  void anInvitationThatIsSentAgainIsTheSameAccountAndOneLetter() {
    String id = office.invite(email, LEAD);
    assertThat(office.invite(email, LEAD)).isEqualTo(id);
    outgoing.sendAll();
    assertThat(office.letters()).hasSize(1);
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    HttpResponse<String> refused =
        office.send(
            office.administrator(),
            "POST",
            Office.ACCOUNTS,
            "{\"name\":\"Persona\",\"email\":\"a@b\",\"role\":\"king\",\"until\":\"ayer\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"field\":\"email\"");
    HttpResponse<String> without =
        invited(
            "{\"name\":\"Persona\",\"email\":\"%s\",\"role\":\"secretary\",\"from\":\"2026-12-02\",\"until\":\"2026-12-01\"}",
            email);
    assertThat(without.body()).contains("\"field\":\"tables\"", "\"field\":\"until\"");
  }

  @Test
  void onlyAnAdministratorInvites() {
    String lead = office.token("mesa-mov", "clave-de-la-mesa");
    String auditor = office.token("auditoria", "clave-de-auditoria");
    String body = "{\"name\":\"P\",\"email\":\"" + email + "\"," + LEAD + "}";
    assertThat(office.send(lead, "POST", Office.ACCOUNTS, body).statusCode()).isEqualTo(403);
    assertThat(office.send(auditor, "POST", Office.ACCOUNTS, body).statusCode()).isEqualTo(403);
    assertThat(office.get(lead, Office.ACCOUNTS).statusCode()).isEqualTo(403);
    assertThat(browser.get(Office.ACCOUNTS).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> invited(String body, String address) {
    return office.send(
        office.administrator(), "POST", Office.ACCOUNTS, body.formatted(address, LEAD));
  }
}
