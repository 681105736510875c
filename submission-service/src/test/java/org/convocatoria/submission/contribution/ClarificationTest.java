package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OwnCallTest
class ClarificationTest {

  private static final String ASKED =
      "{\"question\":\"¿De qué colonia habla?\",\"workingDays\":10}";

  private final int port;
  private final Api api;
  private final TestClock clock;
  private final Clarifying clarifying;

  ClarificationTest(@LocalServerPort int port, TestClock clock, Clarifying clarifying) {
    this.port = port;
    this.api = new Api(port);
    this.clock = clock;
    this.clarifying = clarifying;
  }

  /** Monday; the third Monday of November is a holiday of this call. */
  @BeforeEach
  void whileTheCallIsOpen() {
    clock.shows("2026-11-09T10:00-06:00");
  }

  @Test
  void whoIsAskedAnswersOnceUnderOneKey() {
    ServiceApi.Answer receipt = contribute();
    ServiceApi.Answer asked = ask(receipt, ASKED);
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    assertThat(asked.at("/state")).isEqualTo("clarification");
    assertThat(asked.at("/due")).isEqualTo("2026-11-24");
    assertThat(ask(receipt, ASKED).status()).isEqualTo(200);
    assertThat(ask(receipt, "{\"question\":\"¿Y desde cuándo?\"}").status()).isEqualTo(409);
    assertThat(story(receipt).at("/state")).isEqualTo("clarification");
    assertThat(story(receipt).at("/owner/clarifications/0/question"))
        .isEqualTo("¿De qué colonia habla?");

    String key = UUID.randomUUID().toString();
    ServiceApi.Answer answered = answer(receipt, "Del Centro.", key);
    assertThat(answered.status()).as(answered.body()).isEqualTo(201);
    ServiceApi.Answer again = answer(receipt, "Del Centro.", key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(answered.body());
    assertThat(answer(receipt, "Del Puerto.", key).status()).isEqualTo(422);
    assertThat(answer(receipt, "Del Puerto.", UUID.randomUUID().toString()).status())
        .isEqualTo(409);
    assertThat(steps(receipt)).containsExactly("received", "clarificationAsked", "clarified");
    assertThat(story(receipt).at("/state")).isEqualTo("inReview");
    assertThat(file(receipt).at("/clarifications/0/answer")).isEqualTo("Del Centro.");
    for (String type : List.of("contribution-clarification-asked", "contribution-clarified")) {
      TestBroker.Read event = event(type, receipt);
      assertThat(event.body()).doesNotContain("colonia", "Centro");
    }
    assertThat(admit(receipt).status()).isEqualTo(200);
    assertThat(api.get("/api/folios/" + receipt.at("/folio"), Api.anonymous()).body())
        .contains("Se pidió una aclaración")
        .doesNotContain("colonia", "Del Centro");
  }

  @Test
  void silenceLetsReviewGoOnAndAStepSaysSo() {
    ServiceApi.Answer receipt = contribute();
    ask(receipt, ASKED);
    clock.shows("2026-11-24T23:59-06:00");
    clarifying.look(clock.instant());
    assertThat(story(receipt).at("/state")).isEqualTo("clarification");
    clock.shows("2026-11-25T00:00-06:00");
    assertThat(answer(receipt, "Del Centro.", UUID.randomUUID().toString()).at("/title"))
        .contains("24 de noviembre de 2026");
    clarifying.look(clock.instant());
    clarifying.look(clock.instant());
    assertThat(story(receipt).at("/state")).isEqualTo("inReview");
    assertThat(steps(receipt)).containsExactly("received", "clarificationAsked", "inReview");
    assertThat(event("contribution-clarification-lapsed", receipt).body()).contains("lapsed");
    assertThat(ask(receipt, ASKED).status()).isEqualTo(200);
  }

  @Test
  void whatWasWithdrawnTakesItsAnswersAlong() {
    ServiceApi.Answer receipt = contribute();
    ask(receipt, ASKED);
    answer(receipt, "Vivo en el Centro.", UUID.randomUUID().toString());
    api.post(
        "/api/folios/" + receipt.at("/folio") + "/withdrawal",
        Api.anonymous(),
        "",
        "Convocatoria-Clave",
        receipt.at("/clave"));
    assertThat(file(receipt).body()).doesNotContain("Vivo en el Centro");
    assertThat(ask(receipt, ASKED).status()).isEqualTo(409);
  }

  @Test
  void aQuestionWithoutWordsOrWithoutATermIsRefused() {
    ServiceApi.Answer receipt = contribute();
    assertThat(ask(receipt, "{}").at("/errors/0/field")).isEqualTo("question");
    assertThat(ask(receipt, "{\"question\":\"¿?\",\"workingDays\":0}").at("/errors/0/field"))
        .isEqualTo("workingDays");
    assertThat(answer(receipt, "Nadie preguntó.", UUID.randomUUID().toString()).status())
        .isEqualTo(409);
    ServiceApi.Answer stranger =
        api.post(
            "/api/folios/" + receipt.at("/folio") + "/answers",
            Api.anonymous(),
            "{\"text\":\"Yo.\"}",
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(stranger.status()).isEqualTo(404);
  }

  @Test
  void theDeskAsksAndTheOwnerAnswersOnThePageOfTheFolio() {
    ServiceApi.Answer receipt = contribute();
    String folio = receipt.at("/folio");
    PageReader desk = new PageReader(port, Api.coordinator());
    String address = "/personal/aportaciones/" + folio;
    PageReader.Read asked =
        desk.send(
            desk.get(address)
                .form(address + "/aclarar")
                .with("question", "¿De qué colonia habla?")
                .with("workingDays", ""));
    assertThat(asked.status()).isEqualTo(303);
    assertThat(asked.notice().orElse("")).contains(folio, "Se avisará por correo");
    assertThat(desk.get(address).text()).contains("¿De qué colonia habla?", "Le pedimos una");

    Citizen owner = new Citizen(port);
    owner.send(
        owner
            .get("/folio")
            .form("/folio")
            .with("folio", folio)
            .with("clave", receipt.at("/clave")));
    PageReader.Read page = owner.get("/folio/" + folio);
    assertThat(page.text()).contains("¿De qué colonia habla?", "24 de noviembre de 2026");
    PageReader.Filled form = page.form("/folio/" + folio + "/aclaracion");
    PageReader.Read empty = owner.send(form);
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.page().select(".errors a").attr("href")).isEqualTo("#aclaracion-text");
    assertThat(owner.send(form.with("text", "Del Centro.")).status()).isEqualTo(303);
    PageReader.Read after = owner.get("/folio/" + folio);
    assertThat(after.text()).contains("Del Centro.", "En revisión");
    assertThat(after.page().select("form[action$=aclaracion]")).isEmpty();
    TestBroker.await(
        "notification.requests",
        r ->
            r.body() != null
                && r.body().contains("contribution-clarification")
                && r.body().contains(folio)
                && r.body().contains("2026-11-24"));
  }

  private ServiceApi.Answer contribute() {
    Map<String, @Nullable Object> own = new HashMap<>();
    own.put("table", "AGU");
    own.put("municipality", "puerto-claro");
    own.put("consent", Map.of("notice", "2026-10-01", "purposes", List.of("process", "contact")));
    return api.contribute(Api.contribution(own));
  }

  private ServiceApi.Answer ask(ServiceApi.Answer receipt, String body) {
    return review(receipt, "clarification", body);
  }

  private ServiceApi.Answer admit(ServiceApi.Answer receipt) {
    return review(receipt, "admission", "{\"tables\":[\"AGU\"]}");
  }

  private ServiceApi.Answer review(ServiceApi.Answer receipt, String act, String body) {
    return api.post(
        "/api/staff/contributions/" + receipt.at("/folio") + "/" + act, Api.coordinator(), body);
  }

  private ServiceApi.Answer answer(ServiceApi.Answer receipt, String text, String key) {
    return api.post(
        "/api/folios/" + receipt.at("/folio") + "/answers",
        Api.anonymous(),
        "{\"text\":\"" + text + "\"}",
        "Convocatoria-Clave",
        receipt.at("/clave"),
        "Idempotency-Key",
        key);
  }

  private ServiceApi.Answer story(ServiceApi.Answer receipt) {
    return api.get(
        "/api/folios/" + receipt.at("/folio"),
        Api.anonymous(),
        "Convocatoria-Clave",
        receipt.at("/clave"));
  }

  private ServiceApi.Answer file(ServiceApi.Answer receipt) {
    return api.get("/api/staff/contributions/" + receipt.at("/folio"), Api.coordinator());
  }

  private List<String> steps(ServiceApi.Answer receipt) {
    return story(receipt)
        .json()
        .at("/steps")
        .valueStream()
        .map((JsonNode step) -> step.at("/what").asString())
        .toList();
  }

  private static TestBroker.Read event(String type, ServiceApi.Answer receipt) {
    return TestBroker.await(
        "submission.events",
        r ->
            ("submission." + type + ".v1").equals(r.type())
                && r.body() != null
                && r.body().contains(receipt.at("/folio")));
  }
}
