package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.FakeResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Responses whose connection ends early, as those of a service that is killed. */
@GatewayTest
class CutOffTest {

  private static final FakeResponse PART = FakeResponse.json(201, "{\"folio\":\"PEM-0");
  private static final int LONG = 100_000;

  private final FakePlatform platform;
  private final FakeService submission;
  private final Browser browser;

  CutOffTest(FakePlatform platform, @LocalServerPort int port) {
    this.platform = platform;
    this.submission = platform.service(Service.SUBMISSION);
    this.browser = new Browser(port);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 200})
  void aProgramIsToldToRepeatWithTheSameKey(long announced) {
    submission.cutOff("POST", "/api/contributions", PART, announced);
    HttpResponse<String> response = browser.json("POST", "/api/contributions", "{}");
    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
    assertThat(response.body())
        .contains("urn:convocatoria:problem:cut-off", "misma clave")
        .doesNotContain("PEM-0");
  }

  @Test
  void aResponseWithoutAnyOfItsBodyIsCutOffToo() {
    submission.cutOff("POST", "/api/contributions", FakeResponse.json(201, ""), 200);
    assertThat(browser.json("POST", "/api/contributions", "{}").statusCode()).isEqualTo(502);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 200})
  void aPersonGetsThePageWithWhatWasTyped(long announced) {
    submission.cutOff("POST", "/en/participar/enviar", page("<html>"), announced);
    HttpResponse<String> response =
        browser.post("/en/participar/enviar", "text", "A long text about water", "key", "k-1");
    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.body())
        .contains("cut off on its way", "A long text about water", "value=\"k-1\"", "Send again");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, LONG + 40, LONG + 900, LONG + 100_000})
  void aLongResponseEndsForItsReaderAsItEndedForUs(long announced) {
    FakeResponse part =
        new FakeResponse(
            200, "text/csv", "a".repeat(LONG).getBytes(StandardCharsets.UTF_8), Map.of());
    platform.service(Service.PLAN).cutOff("GET", "/api/plan/versions/1", part, announced);
    assertThatThrownBy(() -> browser.get("/api/plan/versions/1"))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aLongResponseArrivesWhole() {
    String whole = "é".repeat(LONG);
    platform
        .service(Service.PLAN)
        .respond("GET", "/api/plan/versions/1", FakeResponse.json(200, "\"" + whole + "\""));
    assertThat(browser.get("/api/plan/versions/1").body()).isEqualTo("\"" + whole + "\"");
  }

  @Test
  void theFailuresOfAServiceLeaveNoConnectionBehind() {
    submission.respond("GET", "/api/folios/PEM-000001-3", FakeResponse.json(500, "{}"));
    for (int i = 0; i < 210; i++) {
      assertThat(browser.get("/api/folios/PEM-000001-3").statusCode()).isEqualTo(500);
    }
  }

  private static FakeResponse page(String body) {
    return new FakeResponse(
        200, "text/html;charset=UTF-8", body.getBytes(StandardCharsets.UTF_8), Map.of());
  }
}
