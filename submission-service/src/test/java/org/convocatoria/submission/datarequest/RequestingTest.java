package org.convocatoria.submission.datarequest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Api.Part;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@SubmissionTest
class RequestingTest {

  private static final String PATH = "/api/staff/requests";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n".getBytes(UTF_8);
  private static final byte[] TABLE =
      "mes;usuario;m3\nenero;Persona de muestra 1;20\n".getBytes(UTF_8);

  private final Api api;
  private final DataRequests requests;
  private final Publishing<DataRequest, DataRequestEvent> publishing;
  private final AnswerFiling filing;
  private final Registry registry;
  private String agency = "";

  RequestingTest(
      @LocalServerPort int port,
      DataRequests requests,
      Publishing<DataRequest, DataRequestEvent> publishing,
      AnswerFiling filing,
      Registry registry) {
    this.api = new Api(port);
    this.requests = requests;
    this.publishing = publishing;
    this.filing = filing;
    this.registry = registry;
  }

  @BeforeEach
  void anAgencyOfItsOwn() {
    agency = "Dependencia " + UUID.randomUUID();
  }

  @Test
  void oneLetterToTwelveAgenciesIsTwelveRequestsWithALinkEach() {
    String key = UUID.randomUUID().toString();
    List<Map<String, String>> twelve = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      twelve.add(Map.of("name", agency + " " + i, "sector", "Agua"));
    }
    Answer sent = send(letter(twelve), key);
    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.all("/requests", "link")).hasSize(12).doesNotHaveDuplicates();
    assertThat(sent.at("/number")).matches("PD-\\d{3}/2014");
    Answer again = send(letter(twelve), key);
    assertThat(again.body()).as("the same key sends once").isEqualTo(sent.body());
    assertThat(send(letter(twelve.subList(0, 3)), key).status()).isEqualTo(422);
  }

  @Test
  void aLetterByMailCarriesItsLinkAsAPurposeAndNeverAsASecret() {
    Answer sent =
        send(
            letter(List.of(Map.of("name", agency, "sector", "A", "email", "a@example.org"))),
            UUID.randomUUID().toString());
    assertThat(sent.status()).isEqualTo(201);
    DataRequest request = requests.get(sent.at("/requests/0/id"));
    String secret = sent.at("/requests/0/link").substring("/r/".length());
    assertThat(publishing.publish(request, new DataRequestEvent.RequestSent()))
        .filteredOn(each -> each.topic().equals("notification.requests"))
        .singleElement()
        .satisfies(
            each ->
                assertThat(JSON.writeValueAsString(each.body()))
                    .contains("data-request-sent", "\"purpose\":\"data-request\"")
                    .doesNotContain(secret));
  }

  @Test
  void anAgencyAnswersWithoutAnAccountAndItsAnswerIsAContribution() {
    Answer sent = send();
    String link = "/api" + sent.at("/requests/0/link");
    assertThat(api.get(link, Api.anonymous()).at("/agency")).isEqualTo(agency);
    Answer partly = answer(link, Part.of("answer", "partial"), Part.of("text", "Cinco meses."));
    assertThat(partly.status()).isEqualTo(201);
    assertThat(partly.at("/state")).isEqualTo("partial");
    Answer rest =
        answer(
            link,
            Part.of("answer", "full"),
            Part.of("text", "Los doce meses."),
            Part.of("official", "true"),
            Part.of("reserved", "usuario"),
            new Part("files", "volumenes.csv", TABLE),
            new Part("files", "oficio.pdf", PDF));
    assertThat(rest.status()).isEqualTo(201);
    String folio = rest.at("/answers/1/folio");
    Answer file = api.get("/api/staff/contributions/" + folio, Api.coordinator());
    assertThat(file.at("/form")).isEqualTo("official-information");
    assertThat(file.at("/matter")).isEqualTo("data");
    assertThat(file.at("/kind")).isEqualTo("public");
    assertThat(file.at("/origin/kind")).isEqualTo("request");
    assertThat(file.at("/origin/id")).isEqualTo(sent.at("/requests/0/id"));
    String table = file.at("/attachments/0/id");
    assertThat(file.json().at("/attachments").size()).as("the letter stays").isEqualTo(1);
    Answer open =
        api.get("/api/staff/contributions/" + folio + "/attachments/" + table, Api.coordinator());
    assertThat(open.body()).isEqualTo("mes;m3\nenero;20\n");
    Answer one = api.get(PATH + "/" + sent.at("/requests/0/id"), Api.coordinator());
    assertThat(one.at("/state")).isEqualTo("answered");
    assertThat(one.json().at("/folios").size()).isEqualTo(2);
    assertThat(one.json().at("/steps").size()).isEqualTo(2);
    assertThat(answer(link, Part.of("answer", "none")).status()).isEqualTo(409);
  }

  @Test
  void theListBeginsWithTheNewestAndGoesOnWhereAPageEnded() {
    List<Map<String, String>> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(Map.of("name", agency, "sector", "Agua"));
    }
    Answer sent = send(letter(many), UUID.randomUUID().toString());
    Answer newest = send();
    Answer first = api.get(PATH + "?agency=" + encoded(), Api.coordinator());
    assertThat(first.at("/items/0/id")).isEqualTo(newest.at("/requests/0/id"));
    assertThat(first.at("/total")).isEqualTo("61");
    Answer rest =
        api.get(PATH + "?agency=" + encoded() + "&cursor=" + first.at("/next"), Api.coordinator());
    List<String> all = new ArrayList<>(first.all("/items", "id"));
    all.addAll(rest.all("/items", "id"));
    assertThat(all).hasSize(61).doesNotHaveDuplicates().containsAll(sent.all("/requests", "id"));
    assertThat(rest.json().has("next")).isFalse();
  }

  @Test
  void aReplacedLinkOpensNothing() {
    Answer sent = send();
    String old = "/api" + sent.at("/requests/0/link");
    Answer replaced = act(sent, "link", "{}");
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(api.get(old, Api.anonymous()).status()).isEqualTo(404);
    assertThat(answer(old, Part.of("answer", "none")).status()).isEqualTo(404);
    assertThat(api.get("/api" + replaced.at("/link"), Api.anonymous()).status()).isEqualTo(200);
  }

  @Test
  void officialNeedsTheSignedLetter() {
    Answer sent = send();
    String link = "/api" + sent.at("/requests/0/link");
    Answer refused =
        answer(
            link,
            Part.of("answer", "full"),
            Part.of("text", "Los doce meses."),
            Part.of("official", "true"),
            new Part("files", "volumenes.csv", TABLE));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("official");
    assertThat(refused.body()).contains("oficio firmado");
    Answer column =
        answer(
            link,
            Part.of("answer", "full"),
            Part.of("text", "Los doce meses."),
            Part.of("reserved", "domicilio"),
            new Part("files", "volumenes.csv", TABLE));
    assertThat(column.status()).isEqualTo(422);
    assertThat(column.body()).contains("«domicilio»");
    Answer wordless = answer(link, Part.of("answer", "full"));
    assertThat(wordless.at("/errors/0/field")).isEqualTo("text");
    assertThat(answer(link, Part.of("answer", "perhaps")).status()).isEqualTo(422);
    assertThat(api.get(link, Api.anonymous()).at("/state")).isEqualTo("sent");
  }

  @Test
  void acknowledgementExtensionAndRefusalAreKeptInTheirOrder() {
    Answer sent = send();
    assertThat(act(sent, "extension", extension(5)).status()).as("not acknowledged").isEqualTo(409);
    Answer acknowledged = act(sent, "acknowledgement", "{\"date\":\"2014-09-12\"}");
    assertThat(acknowledged.at("/state")).isEqualTo("acknowledged");
    assertThat(acknowledged.at("/standing/es")).startsWith("Venció hace");
    Answer extended = act(sent, "extension", extension(5));
    assertThat(extended.at("/state")).isEqualTo("extended");
    assertThat(extended.at("/due")).isNotEqualTo(acknowledged.at("/due"));
    String id = sent.at("/requests/0/id");
    assertThat(found("?overdue=true")).contains(id);
    assertThat(act(sent, "refusal", "{\"reason\":\"\"}").status()).isEqualTo(422);
    assertThat(act(sent, "refusal", "{\"reason\":\"Lo prohíbe una ley.\"}").at("/state"))
        .isEqualTo("refused");
    assertThat(found("?overdue=true")).doesNotContain(id);
    assertThat(found("?state=refused")).contains(id);
    assertThat(act(sent, "extension", extension(5)).status()).isEqualTo(409);
    assertThat(api.get(PATH + "?state=lost", Api.coordinator()).status()).isEqualTo(422);
  }

  @Test
  void whatBelongsToAnotherAgencyIsAskedThereAndBothAreLinked() {
    Answer sent = send();
    String other = agency + " (otra)";
    String body = "{\"agency\":{\"name\":\"" + other + "\"}}";
    Answer redirected = act(sent, "redirection", body);
    assertThat(redirected.status()).isEqualTo(201);
    Answer from = api.get(PATH + "/" + sent.at("/requests/0/id"), Api.coordinator());
    assertThat(from.at("/state")).isEqualTo("redirected");
    assertThat(from.at("/steps/0/text/es")).contains(other);
    Answer to = api.get(PATH + "/" + redirected.at("/id"), Api.coordinator());
    assertThat(to.at("/redirectedFrom")).isEqualTo(sent.at("/requests/0/id"));
    assertThat(to.at("/sector")).isEqualTo("Agua");
    assertThat(to.at("/letter/number")).isEqualTo(sent.at("/number"));
    assertThat(act(sent, "redirection", body).status()).isEqualTo(409);
  }

  @Test
  void whatDiedBetweenTheAnswerAndItsContributionIsMadeLater() {
    Answer sent = send();
    DataRequest request = requests.get(sent.at("/requests/0/id"));
    requests.change(
        request.id(),
        "agency",
        each ->
            each.answer(Requests.reply(Reply.Extent.FULL), filing.place(request), Instant.now()));
    DataRequest answered = requests.get(request.id());
    String folio = answered.folios().getFirst();
    assertThat(registry.find(folio)).isEmpty();
    filing.settle(Instant.now().plusSeconds(5));
    assertThat(registry.find(folio)).isPresent();
    assertThat(requests.get(request.id()).owed()).isEmpty();
    filing.file(answered);
    assertThat(registry.find(folio)).as("made twice is made once").isPresent();
  }

  @Test
  void aTableOrAMunicipalityThatTheCallDoesNotHaveIsRefused() {
    Map<String, Object> body = letter(List.of(Map.of("name", agency, "sector", "Agua")));
    body.put("table", "XYZ");
    assertThat(send(body, UUID.randomUUID().toString()).at("/errors/0/field")).isEqualTo("table");
    Map<String, Object> elsewhere =
        letter(List.of(Map.of("name", agency, "sector", "Agua", "municipality", "x")));
    assertThat(send(elsewhere, UUID.randomUUID().toString()).at("/errors/0/field"))
        .isEqualTo("agencies");
    assertThat(send(letter(List.of()), UUID.randomUUID().toString()).status()).isEqualTo(422);
  }

  @Test
  void staffWhoReadSeeNoLink() {
    Answer sent = send();
    Answer read =
        api.get(PATH + "/" + sent.at("/requests/0/id"), TestTokens.staff("submission", "auditor"));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).doesNotContain("/r/");
  }

  private List<String> found(String query) {
    Answer all =
        api.get(
            PATH + query + (query.isEmpty() ? "?" : "&") + "agency=" + encoded(),
            Api.coordinator());
    return all.all("/items", "id");
  }

  private String encoded() {
    return URLEncoder.encode(agency, UTF_8);
  }

  private Answer send() {
    return send(
        letter(List.of(Map.of("name", agency, "sector", "Agua", "municipality", "torreon"))),
        UUID.randomUUID().toString());
  }

  private Answer send(Map<String, Object> body, String key) {
    return api.post(PATH, Api.coordinator(), JSON.writeValueAsString(body), "Idempotency-Key", key);
  }

  private Answer act(Answer sent, String what, String body) {
    return api.post(PATH + "/" + sent.at("/requests/0/id") + "/" + what, Api.coordinator(), body);
  }

  private Answer answer(String link, Part... parts) {
    return api.form(link, Api.anonymous(), List.of(parts));
  }

  private static String extension(int days) {
    return "{\"workingDays\":" + days + ",\"reason\":\"Cambio de archivo.\"}";
  }

  private static Map<String, Object> letter(List<Map<String, String>> agencies) {
    Map<String, Object> body = new HashMap<>();
    body.put("letter", Map.of("date", "2014-09-11"));
    body.put("subject", "Volúmenes mensuales de agua extraída y facturada");
    body.put("variables", List.of("volumen extraído", "volumen facturado"));
    body.put("period", Map.of("from", 2009, "to", "2013"));
    body.put("agencies", agencies);
    body.put("workingDays", 10);
    body.put("table", "SUS");
    return body;
  }
}
