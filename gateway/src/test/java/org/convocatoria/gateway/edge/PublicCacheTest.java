package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.TestClock;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.FakeResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Public responses are fetched once a second at most, and again after every change. */
@GatewayTest
class PublicCacheTest {

  private static final String CALL = "/api/call";

  private final FakeService submission;
  private final TestClock clock;
  private final Browser browser;

  PublicCacheTest(FakePlatform platform, TestClock clock, @LocalServerPort int port) {
    this.submission = platform.service(Service.SUBMISSION);
    this.clock = clock;
    this.browser = new Browser(port);
  }

  @Test
  void manyReadersCostAsMuchAsOne() {
    submission.respond("GET", CALL, FakeResponse.json(200, "{\"folioPrefix\":\"PEM\"}"));
    HttpResponse<String> first = browser.get(CALL);
    HttpResponse<String> second = browser.get(CALL);
    assertThat(second.body()).isEqualTo(first.body()).contains("PEM");
    assertThat(second.headers().map().keySet()).isEqualTo(first.headers().map().keySet());
    assertThat(second.headers().allValues("content-type")).hasSize(1);
    assertThat(submission.received()).hasSize(1);
  }

  @Test
  void aSecondLaterTheServiceIsAskedAgain() {
    answers("before");
    assertThat(browser.get(CALL).body()).contains("before");
    answers("after");
    assertThat(browser.get(CALL).body()).contains("before");
    clock.pass(Duration.ofMillis(1001));
    assertThat(browser.get(CALL).body()).contains("after");
  }

  @Test
  void whoChangesSomethingSeesIt() {
    answers("before");
    browser.get(CALL);
    answers("after");
    browser.json("POST", "/api/contributions", "{}");
    assertThat(browser.get(CALL).body()).contains("after");
  }

  @Test
  void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
    submission.respond(
        "GET",
        CALL,
        _ -> {
          // while this answer is on its way somebody changes something
          browser.json("POST", "/api/contributions", "{}");
          return FakeResponse.json(200, "{\"state\":\"before\"}");
        });
    browser.get(CALL);
    answers("after");
    assertThat(browser.get(CALL).body()).contains("after");
  }

  @Test
  void whoIsSignedInIsAnsweredByTheService() {
    answers("for everybody");
    browser.get(CALL);
    answers("for this browser");
    assertThat(browser.get(CALL, "Cookie", "a=b").body()).contains("for this browser");
    assertThat(browser.get(CALL, "Accept-Language", "en").body()).contains("for this browser");
    assertThat(browser.get(CALL).body()).contains("for everybody");
  }

  @Test
  void failuresAreNotKept() {
    submission.respond("GET", CALL, FakeResponse.json(500, "{}"));
    assertThat(browser.get(CALL).statusCode()).isEqualTo(500);
    answers("there again");
    assertThat(browser.get(CALL).body()).contains("there again");
  }

  @Test
  void whoHasItAlreadyGetsNoCopy() {
    answers("the same");
    String etag = browser.get(CALL).headers().firstValue("ETag").orElseThrow();
    assertThat(browser.get(CALL, "If-None-Match", etag).statusCode()).isEqualTo(304);
    clock.pass(Duration.ofSeconds(2));
    assertThat(browser.get(CALL, "If-None-Match", etag).statusCode()).isEqualTo(304);
    answers("another");
    clock.pass(Duration.ofSeconds(2));
    HttpResponse<String> changed = browser.get(CALL, "If-None-Match", etag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("another");
  }

  private void answers(String state) {
    submission.respond("GET", CALL, FakeResponse.json(200, "{\"state\":\"" + state + "\"}"));
  }
}
