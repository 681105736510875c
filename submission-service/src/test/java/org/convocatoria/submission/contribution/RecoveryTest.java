package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.convocatoria.service.secret.LinkTokens;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestTokens;
import org.convocatoria.test.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody lost the clave of a folio. */
@OwnCallTest
class RecoveryTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final int port;
  private final Api api;
  private final TestClock clock;
  private final LinkTokens tokens;
  private String email = "";

  RecoveryTest(@LocalServerPort int port, TestClock clock, LinkTokens tokens) {
    this.port = port;
    this.api = new Api(port);
    this.clock = clock;
    this.tokens = tokens;
  }

  @BeforeEach
  void whileTheCallIsOpen() {
    clock.shows("2026-11-09T10:00-06:00");
    email = "muestra-" + UUID.randomUUID() + "@example.org";
  }

  @Test
  void aKnownAndAnUnknownAddressAreAnsweredByTheSameBytesAndOneMailIsSent() {
    contribute();
    contribute();
    Answer known = lost(email);
    Answer unknown = lost("nadie-" + email);
    assertThat(known.status()).as(known.body()).isEqualTo(202);
    assertThat(unknown.status()).isEqualTo(202);
    assertThat(unknown.body()).isEqualTo(known.body());
    assertThat(headers(unknown)).isEqualTo(headers(known));
    lost(email.toUpperCase(Locale.ROOT));
    clock.shows("2026-11-09T10:59-06:00");
    lost(email);
    assertThat(mails(email, 1)).isEqualTo(1);
    clock.shows("2026-11-09T11:00-06:00");
    lost(email);
    assertThat(mails(email, 2)).isEqualTo(2);
  }

  @Test
  void theMailHoldsALinkAndNothingThatWasTypedAndNoSecret() {
    Answer receipt = contribute();
    lost(email);
    JsonNode mail = mail(email);
    assertThat(mail.toString())
        .doesNotContain(receipt.at("/folio"), receipt.at("/clave"), "camiones", token(mail));
    assertThat(mail.at("/links/0/purpose").asString()).isEqualTo("recovery");
    assertThat(mail.at("/params/deadline").asString()).isEqualTo("2026-11-10T10:00-06:00");
  }

  @Test
  void aLinkGivesOneClaveForEachFolioOnceAndTheOldOneIsDead() {
    Answer receipt = contribute();
    clock.shows("2026-11-09T10:01-06:00");
    Answer other = contribute();
    lost(email);
    String token = token(mail(email));
    Answer opened = open(token);
    assertThat(opened.all("/folios", "folio"))
        .containsExactly(receipt.at("/folio"), other.at("/folio"));
    assertThat(story(receipt, receipt.at("/clave")).status())
        .as("looking changes nothing")
        .isEqualTo(200);

    String key = UUID.randomUUID().toString();
    Answer given = give(token, receipt.at("/folio"), key);
    assertThat(given.status()).as(given.body()).isEqualTo(201);
    assertThat(given.at("/clave")).isNotEqualTo(receipt.at("/clave"));
    assertThat(give(token, receipt.at("/folio"), key).body()).isEqualTo(given.body());
    assertThat(give(token, receipt.at("/folio"), UUID.randomUUID().toString()).status())
        .isEqualTo(409);
    assertThat(story(receipt, receipt.at("/clave")).status()).isEqualTo(404);
    assertThat(story(receipt, given.at("/clave")).all("/steps", "what"))
        .containsExactly("received", "claveGiven");
    assertThat(story(other, other.at("/clave")).status()).isEqualTo(200);
    assertThat(open(token).all("/folios", "open")).containsExactly("false", "true");
    assertThat(give(token, other.at("/folio"), UUID.randomUUID().toString()).status())
        .isEqualTo(201);
  }

  @Test
  void aLinkEndsAfterADayAndANewerOneReplacesIt() {
    Answer receipt = contribute();
    lost(email);
    String first = token(mail(email));
    clock.shows("2026-11-09T12:00-06:00");
    lost(email);
    mails(email, 2);
    assertThat(open(first).status()).isEqualTo(404);
    String second = tokens.issue("recovery", source(mail(email)), 2);
    assertThat(open(second).status()).isEqualTo(200);
    clock.shows("2026-11-10T12:00-06:00");
    assertThat(open(second).status()).isEqualTo(404);
    assertThat(give(second, receipt.at("/folio"), UUID.randomUUID().toString()).status())
        .isEqualTo(404);
  }

  @Test
  void aLinkIsForTheFoliosOfItsAddressAndForOneWhereOneWasNamed() {
    Answer mine = contribute();
    Answer also = contribute();
    String address = email;
    email = "otra-" + email;
    Answer foreign = contribute();
    ask("{\"email\":\"%s\",\"folio\":\"%s\"}".formatted(address, foreign.at("/folio")));
    ask("{\"email\":\"%s\",\"folio\":\"%s\"}".formatted(address, also.at("/folio")));
    String token = token(mail(address));
    assertThat(mails(address, 1)).isEqualTo(1);
    assertThat(open(token).all("/folios", "folio")).containsExactly(also.at("/folio"));
    for (Answer not : List.of(mine, foreign)) {
      assertThat(give(token, not.at("/folio"), UUID.randomUUID().toString()).status())
          .isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"email\":null}",
        "{\"email\":{\"$ne\":null}}",
        "{\"email\":\"\"}",
        "{\"email\":\"nadie\"}",
        "{\"email\":\"a@example.org\\nBcc: b@example.org\"}",
        "{\"email\":\"a@example.org\",\"folio\":{\"$gt\":\"\"}}",
        "{\"email\":\"a@example.org\",\"more\":1}"
      })
  void whatIsNoAddressIsRefused(String body) {
    assertThat(ask(body).status()).isEqualTo(422);
  }

  @Test
  void hostileLinksOpenNothing() {
    contribute();
    for (String token : List.of("x", "%00", "A".repeat(4000), "%24ne", "..%2f..")) {
      assertThat(open(token).status()).as(token).isBetween(400, 404);
      assertThat(give(token, "PEM-000001-1", UUID.randomUUID().toString()).status())
          .as(token)
          .isBetween(400, 404);
    }
  }

  @Test
  void thePageSaysTheSameToEverybodyAndItsLinkShowsAClaveOnce() {
    Answer receipt = contribute();
    String folio = receipt.at("/folio");
    Citizen citizen = new Citizen(port);
    assertThat(citizen.get("/folio").page().select("a[href=/folio/recuperar]")).hasSize(1);
    PageReader.Filled form = citizen.get("/folio/recuperar").form("/folio/recuperar");
    PageReader.Read wrong = citizen.send(form.with("email", "nadie"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select(".errors a").attr("href")).isEqualTo("#email");
    PageReader.Read known = citizen.send(form.with("email", email));
    PageReader.Read unknown = citizen.send(form.with("email", "nadie-" + email));
    assertThat(known.text()).contains("sirve 24 horas");
    assertThat(unknown.response().body().replace("nadie-" + email, email))
        .isEqualTo(known.response().body());

    String page = "/folio/recuperar/" + token(mail(email));
    assertThat(citizen.get(page).text()).contains(folio, "10 de noviembre");
    assertThat(citizen.get("/en" + page).text()).contains("Get a new clave");
    PageReader.Filled give = citizen.get(page).form(page);
    PageReader.Read given = citizen.send(give);
    String clave = given.page().select("#la-clave").text();
    assertThat(given.header("Cache-Control")).isEqualTo("no-store");
    assertThat(story(receipt, clave).status()).isEqualTo(200);
    assertThat(citizen.send(give).page().select("#la-clave").text()).isEqualTo(clave);
    assertThat(citizen.send(give.with("mostrar", "1")).page().select("#la-clave").text())
        .as("shown again in the other language")
        .isEqualTo(clave);
    assertThat(citizen.get("/folio/" + folio).text()).contains("Sólo usted ve esto", "clave nueva");
    assertThat(citizen.get(page).page().select("form[action=" + page + "]")).isEmpty();
    PageReader.Read used = citizen.send(give.with("key", UUID.randomUUID().toString()));
    assertThat(used.status()).isEqualTo(409);
    PageReader.Read gone = citizen.get("/folio/recuperar/otro");
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.text()).contains("Este enlace no sirve", "Enviarme un enlace");
  }

  @Test
  void theDeskGivesAClaveInPersonAndTheAuditKeepsHowThePersonWasRecognised() {
    Answer receipt = contribute();
    String folio = receipt.at("/folio");
    String address = "/personal/aportaciones/" + folio;
    PageReader desk = new PageReader(port, Api.coordinator());
    PageReader.Filled form = desk.get(address).form(address + "/clave");
    PageReader.Read empty = desk.send(form);
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.page().select(".errors a").eachAttr("href"))
        .containsExactly("#clave-identification", "#clave-note");
    PageReader.Filled filled = form.with("identification", "passport");
    assertThat(desk.send(filled.with("note", "Pasaporte G12345678 a la vista.")).status())
        .as("no number of a document is kept")
        .isEqualTo(422);
    PageReader.Read slip = desk.send(filled.with("note", "El nombre y la fotografía coinciden."));
    String clave = slip.page().select(".receipt dd").eachText().getLast();
    assertThat(story(receipt, clave).status()).as(slip.text()).isEqualTo(200);
    assertThat(desk.send(form.with("mostrar", "1")).text()).contains(clave);
    assertThat(story(receipt, receipt.at("/clave")).status()).isEqualTo(404);
    JsonNode entry = given(folio);
    assertThat(entry.at("/actor").asString()).isNotEqualTo("anonymous");
    assertThat(entry.at("/after/identification").asString()).isEqualTo("passport");
    assertThat(entry.at("/after/note").asString()).contains("coinciden");
    assertThat(entry.toString()).doesNotContain(email, clave);
    TestBroker.Read letter =
        TestBroker.await(
            "notification.requests",
            each ->
                String.valueOf(each.body()).contains("\"contribution-clave-given\"")
                    && String.valueOf(each.body()).contains(email));
    assertThat(letter.body()).contains(folio).doesNotContain(clave, "coinciden");
    assertThat(desk.get(address).text()).contains("El instituto dio una clave nueva en persona");
  }

  @Test
  void onlyWhoMaySeeThePersonGivesAClaveAndNobodyWhereItWasWithdrawnOrBearsNoName() {
    Answer receipt = contribute();
    for (String role : List.of("administrator", "auditor")) {
      assertThat(inPerson(receipt, TestTokens.staff("submission", role)).status()).isEqualTo(403);
    }
    assertThat(inPerson(receipt, TestTokens.tableLead("submission", "AGU")).status())
        .isEqualTo(403);
    assertThat(inPerson(receipt, Api.anonymous()).status()).isIn(401, 403);
    assertThat(inPerson(receipt, TestTokens.staff("submission", "director")).status())
        .isEqualTo(201);
    Answer unnamed = contribute(Map.of("kind", "citizen", "email", email));
    Answer refused = inPerson(unnamed, Api.coordinator());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/title")).contains("no trae nombre");
    Answer gone = contribute();
    api.post(
        "/api/folios/" + gone.at("/folio") + "/withdrawal",
        Api.anonymous(),
        "",
        "Convocatoria-Clave",
        gone.at("/clave"));
    assertThat(inPerson(gone, Api.coordinator()).status()).isEqualTo(409);
    PageReader desk = new PageReader(port, Api.coordinator());
    String page = "/personal/aportaciones/" + unnamed.at("/folio");
    assertThat(desk.get(page).page().select("form[action$=/clave]")).isEmpty();
  }

  private Answer contribute() {
    return contribute(Map.of("kind", "citizen", "name", "Persona de muestra 26", "email", email));
  }

  private Answer contribute(Map<String, Object> contributor) {
    Map<String, @Nullable Object> own = new HashMap<>();
    own.put("table", "AGU");
    own.put("municipality", "puerto-claro");
    own.put("contributor", contributor);
    own.put("consent", Map.of("notice", "2026-10-01", "purposes", List.of("process")));
    Answer receipt = api.contribute(Api.contribution(own));
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    return receipt;
  }

  private Answer lost(String address) {
    return ask("{\"email\":\"" + address + "\"}");
  }

  private Answer ask(String body) {
    return api.post("/api/folios/recovery", Api.anonymous(), body);
  }

  private Answer open(String token) {
    return api.get("/api/folios/recovery/" + token, Api.anonymous());
  }

  private Answer give(String token, String folio, String key) {
    return api.post(
        "/api/folios/recovery/" + token,
        Api.anonymous(),
        "{\"folio\":\"" + folio + "\"}",
        "Idempotency-Key",
        key);
  }

  private Answer inPerson(Answer receipt, String token) {
    return api.post(
        "/api/staff/contributions/" + receipt.at("/folio") + "/clave",
        token,
        "{\"identification\":\"passport\",\"note\":\"El nombre y la fotografía coinciden.\"}",
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  private Answer story(Answer receipt, String clave) {
    return api.get(
        "/api/folios/" + receipt.at("/folio"), Api.anonymous(), "Convocatoria-Clave", clave);
  }

  private JsonNode given(String folio) {
    return Waiting.until(
        "the entry is in the audit",
        () ->
            api.get("/api/staff/audit?what=clave-given&subject=" + folio, Api.coordinator())
                .json()
                .at("/items")
                .valueStream()
                .findFirst());
  }

  /** The letters to this address: those who asked later are known to have been answered. */
  private long mails(String address, int wanted) {
    String mine = email;
    email = "ultima-" + UUID.randomUUID() + "@example.org";
    contribute();
    lost(email);
    String last = email;
    email = mine;
    List<TestBroker.Read> all =
        TestBroker.awaitAll(
            "notification.requests",
            read ->
                TestBroker.events(read, each -> isTo(each, last)) == 1
                    && TestBroker.events(read, each -> isTo(each, address)) >= wanted);
    return TestBroker.events(all, each -> isTo(each, address));
  }

  private static JsonNode mail(String address) {
    TestBroker.Read read = TestBroker.await("notification.requests", each -> isTo(each, address));
    return JSON.readTree(String.valueOf(read.body()));
  }

  private static boolean isTo(TestBroker.Read read, String address) {
    String body = read.body();
    return body != null
        && body.contains("\"contribution-recovery\"")
        && body.contains("\"address\":\"" + address + "\"");
  }

  private String token(JsonNode mail) {
    return tokens.issue("recovery", source(mail), mail.at("/links/0/generation").asInt());
  }

  private static String source(JsonNode mail) {
    return mail.at("/links/0/id").asString();
  }

  private static Map<String, List<String>> headers(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
    headers.remove("date");
    return headers;
  }
}
