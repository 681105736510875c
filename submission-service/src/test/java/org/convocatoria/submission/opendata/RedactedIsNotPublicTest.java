package org.convocatoria.submission.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Words that staff kept from the public are nowhere where the public reads. */
@SubmissionTest
class RedactedIsNotPublicTest {

  private static final String MARK = "[texto retirado: dato personal]";

  @LocalServerPort int port;
  private final OpenData data;
  private final Calls calls;
  private final RequestMappingHandlerMapping routes;
  private Api api = new Api(0);
  private String number = "";
  private String text = "";

  RedactedIsNotPublicTest(
      OpenData data,
      Calls calls,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
    this.data = data;
    this.calls = calls;
    this.routes = routes;
  }

  @BeforeEach
  void connect() {
    api = new Api(port);
    number = "871" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
    text = "🚌 Quien quiera ayudar, llame al " + number + " de día.";
  }

  @Test
  void aRedactedTelephoneNumberIsNowhereInPublicUntilItIsShownAgain() {
    Answer receipt = admitted("Una línea de ayuda " + UUID.randomUUID(), text);
    String folio = receipt.at("/folio");
    data.bringUpToDate();
    assertThat(file("contributions.csv")).contains(number);
    assertThat(everythingPublic(folio)).contains(number);
    String id = textOf(folio, number).key();

    Answer redacted = redact(folio, passage(), "dato personal");
    assertThat(redacted.status()).as(redacted.body()).isEqualTo(200);
    assertThat(redacted.at("/state")).isEqualTo("admitted");
    assertThat(redacted.at("/visibility/acts/0/passages/0/words")).isEqualTo(number);
    assertThat(redact(folio, passage(), "dato personal").body()).isEqualTo(redacted.body());

    data.refresh();
    assertThat(file("contributions.csv")).contains(MARK).doesNotContain(number);
    assertThat(file("contributions.jsonl")).contains(MARK).doesNotContain(number);
    assertThat(everythingPublic(folio)).contains(MARK).doesNotContain(number);
    TestBroker.Read latest = textOf(folio, MARK);
    assertThat(latest.key()).isEqualTo(id);
    assertThat(latest.body()).doesNotContain(number).contains("\"marks\":[\"" + MARK + "\"]");
    TestBroker.Read event = event(folio, 1);
    assertThat(event.body())
        .contains("\"visibility\":\"redacted\"")
        .doesNotContain(number, "dato personal");

    Answer lifted =
        api.delete("/api/staff/contributions/" + folio + "/redaction", Api.coordinator());
    assertThat(lifted.at("/visibility/state")).isEqualTo("open");
    data.refresh();
    assertThat(file("contributions.csv")).contains(number);
    assertThat(everythingPublic(folio)).contains(number);
    assertThat(event(folio, 2).body()).doesNotContain("\"visibility\"");
  }

  @Test
  void theOwnerReadsWhatWasRedactedAndWhy() {
    Answer receipt = admitted("Para su dueña " + UUID.randomUUID(), text);
    String folio = receipt.at("/folio");
    redact(folio, passage(), "dato personal");
    Answer own =
        api.get(
            "/api/folios/" + folio, Api.anonymous(), "Convocatoria-Clave", receipt.at("/clave"));
    assertThat(own.at("/text")).contains(number);
    assertThat(own.at("/owner/text")).contains(number);
    assertThat(own.at("/owner/visibility/acts/0/passages/0/words")).isEqualTo(number);
    assertThat(own.at("/owner/visibility/acts/0/reason")).isEqualTo("dato personal");
    Answer anybody = api.get("/api/folios/" + folio, Api.anonymous());
    assertThat(anybody.body()).doesNotContain(number, "passages").contains(MARK);
    assertThat(anybody.at("/visibility/acts/0/reason")).isEqualTo("dato personal");
    assertThat(anybody.all("/steps", "what")).contains("redacted");
  }

  @Test
  void staffReadTheWholeOnlyWhereTheyMayReadThePerson() {
    String folio = admitted("Para el personal " + UUID.randomUUID(), text).at("/folio");
    redact(folio, passage(), "dato personal");
    String lead = TestTokens.tableLead("submission", "MOV");
    String other = TestTokens.tableLead("submission", "SUS");
    String auditor = TestTokens.staff("submission", "auditor");
    assertThat(staff(folio, Api.coordinator())).contains(number);
    assertThat(staff(folio, lead)).contains(number);
    assertThat(staff(folio, other)).contains(MARK).doesNotContain(number);
    assertThat(staff(folio, auditor)).contains(MARK).doesNotContain(number);
    assertThat(found(Api.coordinator())).contains(folio);
    assertThat(found(auditor)).doesNotContain(folio);
    assertThat(found(other)).doesNotContain(folio);
    assertThat(audit()).contains("contribution-redacted").doesNotContain(number);
  }

  @Test
  void whatIsWithheldStaysAsFolioAndReason() {
    String title = "Se retiene " + UUID.randomUUID();
    String folio = admitted(title, text).at("/folio");
    Answer withheld = act(folio, "withholding", "{\"reason\":\"dato personal\"}");
    assertThat(withheld.status()).as(withheld.body()).isEqualTo(200);
    assertThat(withheld.at("/state")).isEqualTo("admitted");
    data.bringUpToDate();
    for (String each : List.of(everythingPublic(folio), file("contributions.csv"))) {
      assertThat(each).contains(folio, MARK).doesNotContain(number, title);
    }
    assertThat(textOf(folio, MARK).body()).doesNotContain(number, title);
    Answer shown =
        api.delete("/api/staff/contributions/" + folio + "/withholding", Api.coordinator());
    assertThat(shown.at("/visibility/state")).isEqualTo("open");
    assertThat(everythingPublic(folio)).contains(number, title);
  }

  @Test
  void aWithheldFileIsNeitherNamedNorHandedOut() {
    Answer receipt = admitted("Con archivo " + UUID.randomUUID(), text);
    String folio = receipt.at("/folio");
    Answer kept =
        api.upload(
            "/api/contributions/" + folio + "/attachments",
            "lista-de-telefonos.txt",
            ("Teléfono " + UUID.randomUUID()).getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "Convocatoria-Clave",
            receipt.at("/clave"));
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    String address = "/folio/" + folio + "/archivos/" + kept.at("/id");
    assertThat(api.get(address, Api.anonymous()).status()).isEqualTo(200);
    String body = "{\"reason\":\"dato personal\",\"attachment\":\"" + kept.at("/sha256") + "\"}";
    assertThat(act(folio, "withholding", body).status()).isEqualTo(200);
    assertThat(api.get(address, Api.anonymous()).status()).isEqualTo(404);
    assertThat(everythingPublic(folio))
        .contains(number)
        .doesNotContain("lista-de-telefonos", kept.at("/sha256"));
    assertThat(staff(folio, Api.coordinator())).contains("lista-de-telefonos");
    api.delete(
        "/api/staff/contributions/" + folio + "/withholding?attachment=" + kept.at("/sha256"),
        Api.coordinator());
    assertThat(api.get(address, Api.anonymous()).status()).isEqualTo(200);
  }

  @Test
  void aPlaceThatTheTextDoesNotHaveIsRefusedAndSoIsAReasonThatTellsTheWords() {
    String folio = admitted("Con errores " + UUID.randomUUID(), text).at("/folio");
    int end = text.codePointCount(0, text.length());
    assertThat(redact(folio, place(0, end + 1, ""), "dato personal").status()).isEqualTo(422);
    assertThat(redact(folio, place(4, 4, ""), "dato personal").status()).isEqualTo(422);
    assertThat(redact(folio, place(0, 2, "data.unit"), "dato personal").status()).isEqualTo(422);
    assertThat(redact(folio, passage(), "quité el " + number).status()).isEqualTo(422);
    assertThat(
            act(
                    folio,
                    "withholding",
                    "{\"reason\":\"x\",\"attachment\":\"" + "0".repeat(64) + "\"}")
                .status())
        .isEqualTo(422);
    assertThat(redact(folio, place(0, end, ""), "dato personal").status()).isEqualTo(200);
  }

  /** Every public address of this service that needs no more than the folio, read as anybody. */
  private String everythingPublic(String folio) {
    StringBuilder all = new StringBuilder();
    routes
        .getHandlerMethods()
        .forEach(
            (route, handler) -> {
              boolean read = route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
              if (read && handler.hasMethodAnnotation(Open.class)) {
                route.getPatternValues().stream()
                    .map(each -> each.replace("{folio}", folio))
                    .filter(each -> !each.contains("{"))
                    .forEach(each -> all.append(read(each)));
              }
            });
    for (String each : List.of("/aportaciones?q=", "/api/contributions?q=")) {
      String found = read(each + number);
      all.append(found.contains(folio) ? found : "");
    }
    return all.toString();
  }

  private String read(String path) {
    Answer answer = api.get(path, Api.anonymous(), "Accept", "text/html,application/json");
    assertThat(answer.status()).as(path).isLessThan(500);
    return answer.body();
  }

  private Answer admitted(String title, String text) {
    Answer receipt = api.contribute(Api.contribution(Map.of("title", title, "text", text)));
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    assertThat(act(receipt.at("/folio"), "admission", "{\"tables\":[\"MOV\"]}").status())
        .isEqualTo(200);
    return receipt;
  }

  private Answer redact(String folio, String place, String reason) {
    return act(folio, "redaction", "{\"passages\":[" + place + "],\"reason\":\"" + reason + "\"}");
  }

  private String passage() {
    int from = text.codePointCount(0, text.indexOf(number));
    return place(from, from + number.length(), "");
  }

  private static String place(int from, int to, String field) {
    String named = field.isEmpty() ? "" : ",\"field\":\"" + field + "\"";
    return "{\"from\":" + from + ",\"to\":" + to + named + "}";
  }

  private Answer act(String folio, String what, String body) {
    return api.post("/api/staff/contributions/" + folio + "/" + what, Api.coordinator(), body);
  }

  private String staff(String folio, String token) {
    return api.get("/api/staff/contributions/" + folio, token).body()
        + api.get("/personal/aportaciones/" + folio, token).body();
  }

  private String found(String token) {
    return api.get("/api/staff/contributions?q=" + number, token).body()
        + api.get("/api/staff/search?q=" + number, token).body();
  }

  private String audit() {
    return api.get("/api/staff/audit", TestTokens.staff("submission", "auditor")).body();
  }

  private String file(String name) {
    return api.get("/open-data/" + calls.current().id() + "/" + name, Api.anonymous()).body();
  }

  /** The newest record of its text, which says this. */
  private static TestBroker.Read textOf(String folio, String words) {
    return TestBroker.awaitAll(
            "submission.texts",
            all ->
                ofFolio(all, folio).stream()
                    .reduce((_, later) -> later)
                    .filter(last -> String.valueOf(last.body()).contains(words))
                    .isPresent())
        .stream()
        .filter(each -> isOf(each, folio))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private static List<TestBroker.Read> ofFolio(List<TestBroker.Read> all, String folio) {
    return all.stream().filter(each -> isOf(each, folio)).toList();
  }

  private static boolean isOf(TestBroker.Read each, String folio) {
    return String.valueOf(each.body()).contains("\"" + folio + "\"");
  }

  /** The event of this name, the first or a later one. */
  private static TestBroker.Read event(String folio, int times) {
    List<TestBroker.Read> all =
        TestBroker.awaitAll(
            "submission.events", records -> redactions(records, folio).size() >= times);
    return redactions(all, folio).get(times - 1);
  }

  private static List<TestBroker.Read> redactions(List<TestBroker.Read> all, String folio) {
    return all.stream()
        .filter(each -> each.type().equals("submission.contribution-redacted.v1"))
        .filter(each -> isOf(each, folio))
        .toList();
  }
}
