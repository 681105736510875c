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
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The owner of a folio corrects what it says, until review has begun with it. */
@OwnCallTest
class CorrectionTest {

  private static final String BODY =
      "{\"title\":\"Un solo pago\",\"text\":\"Quisiera pagar una vez.\",\"municipality\":null,"
          + "\"table\":\"AGU\",\"version\":%s}";

  private final int port;
  private final Api api;
  private final TestClock clock;

  CorrectionTest(@LocalServerPort int port, TestClock clock) {
    this.port = port;
    this.api = new Api(port);
    this.clock = clock;
  }

  @BeforeEach
  void whileTheCallIsOpen() {
    clock.shows("2026-11-09T10:00-06:00");
  }

  @Test
  void theOwnerCorrectsOnceUnderOneKeyAndAStepSaysSoWithoutTheOldWords() {
    Answer receipt = contribute();
    String key = UUID.randomUUID().toString();
    Answer corrected = correct(receipt, BODY.formatted(1), key);
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
    assertThat(correct(receipt, BODY.formatted(1), key).body()).isEqualTo(corrected.body());
    assertThat(corrected.at("/title")).isEqualTo("Un solo pago");
    assertThat(corrected.at("/state")).isEqualTo("received");
    assertThat(corrected.at("/owner/version")).isEqualTo("2");
    assertThat(corrected.all("/steps", "what")).containsExactly("received", "corrected");
    assertThat(corrected.body())
        .contains("Corregida por su autora o autor")
        .doesNotContain("dos camiones", "Que un solo pago sirva");
    TestBroker.Read event =
        TestBroker.await(
            "submission.events",
            each ->
                "submission.contribution-corrected.v1".equals(each.type())
                    && String.valueOf(each.body()).contains(receipt.at("/folio")));
    assertThat(event.body()).doesNotContain("Un solo pago", "pagar", "municipality");
    String other = BODY.formatted(2).replace("una vez", "menos");
    assertThat(correct(receipt, other, key).status()).isEqualTo(422);
    assertThat(
            api.get("/api/staff/contributions/" + receipt.at("/folio"), Api.coordinator()).body())
        .contains("Un solo pago")
        .doesNotContain("dos camiones");
  }

  @Test
  void aStaleOrLateOrForeignCorrectionChangesNothing() {
    Answer receipt = contribute();
    correct(receipt, BODY.formatted(1), UUID.randomUUID().toString());
    String second = BODY.formatted(1).replace("una vez", "menos");
    Answer stale = correct(receipt, second, UUID.randomUUID().toString());
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.at("/title")).contains("se corrigió mientras usted escribía");
    Answer stranger =
        api.post(
            "/api/folios/" + receipt.at("/folio") + "/correction",
            Api.anonymous(),
            BODY.formatted(2),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(stranger.status()).isEqualTo(404);
    api.post(
        "/api/staff/contributions/" + receipt.at("/folio") + "/clarification",
        Api.coordinator(),
        "{\"question\":\"¿De qué colonia habla?\"}");
    Answer late = correct(receipt, second, UUID.randomUUID().toString());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("/title")).contains("su revisión empezó");
  }

  @Test
  void hostileCorrectionsAreRefusedByField() {
    Answer receipt = contribute();
    Map<String, String> bodies =
        Map.of(
            "{\"title\":\" \",\"text\":\"x\"}",
            "title",
            "{\"title\":\"x\",\"text\":\"" + "y".repeat(8001) + "\"}",
            "text",
            "{\"title\":\"x\",\"text\":\"y\",\"table\":\"NADA\"}",
            "table",
            "{\"title\":\"x\",\"text\":\"y\",\"municipality\":\"lima\"}",
            "municipality",
            "{\"title\":\"x\",\"text\":\"y\",\"citation\":{\"year\":99999}}",
            "citation.year",
            "{\"title\":\"x\",\"text\":\"y\",\"status\":\"admitted\"}",
            "status",
            "{\"title\":\"x\",\"text\":\"y\",\"version\":0}",
            "version");
    bodies.forEach(
        (body, field) -> {
          Answer refused = correct(receipt, body, UUID.randomUUID().toString());
          assertThat(refused.status()).as(body).isEqualTo(422);
          assertThat(refused.at("/errors/0/field")).as(body).isEqualTo(field);
        });
    assertThat(correct(receipt, BODY.formatted(1), "short").status()).isEqualTo(422);
  }

  @Test
  void theOwnerCorrectsOnAPageWhichKeepsWhatWasTypedWhenAnotherOneCameBetween() {
    Answer receipt = contribute();
    String page = "/folio/" + receipt.at("/folio") + "/corregir";
    Citizen owner = new Citizen(port);
    assertThat(owner.get(page).status()).isEqualTo(303);
    owner.send(
        owner
            .get("/folio")
            .form("/folio")
            .with("folio", receipt.at("/folio"))
            .with("clave", receipt.at("/clave")));
    assertThat(owner.get("/folio/" + receipt.at("/folio")).page().select("a[href=" + page + "]"))
        .hasSize(1);
    PageReader.Filled form = owner.get(page).form(page);
    assertThat(form.value("text")).contains("dos camiones");
    assertThat(owner.send(form.with("title", "")).page().select(".errors a").attr("href"))
        .isEqualTo("#title");
    assertThat(owner.send(form.with("title", "Primera")).status()).isEqualTo(303);
    PageReader.Read lost =
        owner.send(form.with("title", "Segunda").with("key", UUID.randomUUID().toString()));
    assertThat(lost.status()).isEqualTo(409);
    assertThat(lost.text()).contains("Lo que dice ahora", "Primera");
    PageReader.Filled again = lost.form(page);
    assertThat(again.value("title")).isEqualTo("Segunda");
    assertThat(owner.send(again).status()).isEqualTo(303);
    assertThat(owner.get("/folio/" + receipt.at("/folio")).text())
        .contains("Segunda", "Corregida por su autora o autor");
    api.post(
        "/api/staff/contributions/" + receipt.at("/folio") + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"AGU\"]}");
    assertThat(owner.get(page).status()).isEqualTo(303);
    assertThat(
            owner
                .send(again.with("title", "Tercera").with("key", UUID.randomUUID().toString()))
                .status())
        .isEqualTo(409);
  }

  private Answer contribute() {
    Map<String, @Nullable Object> own = new HashMap<>();
    own.put("table", "AGU");
    own.put("municipality", "puerto-claro");
    own.put("consent", Map.of("notice", "2026-10-01", "purposes", List.of("process")));
    return api.contribute(Api.contribution(own));
  }

  private Answer correct(Answer receipt, String body, String key) {
    return api.post(
        "/api/folios/" + receipt.at("/folio") + "/correction",
        Api.anonymous(),
        body,
        "Convocatoria-Clave",
        receipt.at("/clave"),
        "Idempotency-Key",
        key);
  }
}
