package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.TestClock;
import org.convocatoria.gateway.edge.intake.IntakeSettings;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.FakeResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one block of addresses may hand in. Each test sends from a block of its own. */
@GatewayTest
class IntakeLimitTest {

  private static final String API = "/api/contributions";
  private static final String PAGE = "/participar/enviar";
  private static final String FORWARDED = "X-Forwarded-For";
  private static final String VENUE = "Convocatoria-Venue";

  private final FakeService submission;
  private final Browser browser;
  private final TestClock clock;
  private final int limit;

  IntakeLimitTest(
      FakePlatform platform, TestClock clock, IntakeSettings settings, @LocalServerPort int port) {
    this.submission = platform.service(Service.SUBMISSION);
    this.clock = clock;
    this.browser = new Browser(port);
    this.limit = settings.intake();
  }

  @Test
  @Tag("acceptance-17")
  void theSixtyFirstWithinTenMinutesIsRefusedAndTheNextTenMinutesBeginAfresh() {
    fill(API, "198.51.100.7");
    HttpResponse<String> refused = contribute("198.51.100.9");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1L, 601L);
    assertThat(refused.body()).contains("urn:convocatoria:problem:too-much-handed-in", VENUE);
    assertThat(submission.received()).hasSize(limit);
    assertThat(contribute("198.51.101.7").statusCode()).isEqualTo(200);
    clock.pass(Duration.ofMinutes(10));
    assertThat(contribute("198.51.100.7").statusCode()).isEqualTo(200);
  }

  @Test
  @Tag("acceptance-17")
  void whatASenderClaimsBeforeTheProxysOwnWordDoesNotHelp() {
    fill(API, "198.51.102.7");
    assertThat(contribute("203.0.113.1, 198.51.102.7").statusCode()).isEqualTo(429);
    assertThat(contribute("127.0.0.1, 198.51.102.7").statusCode()).isEqualTo(429);
    assertThat(contribute("203.0.113.1, 198.51.102.7:4711").statusCode()).isEqualTo(429);
  }

  @Test
  void requestsForALostClaveAreLimitedByThemselves() {
    fill("/api/folios/recovery", "198.51.108.7");
    assertThat(send("/folio/recuperar", "198.51.108.9", "email=a").statusCode()).isEqualTo(429);
    assertThat(contribute("198.51.108.7").statusCode()).isEqualTo(200);
  }

  @Test
  void theMachineItselfIsNotLimited() {
    for (int i = 0; i < 2 * limit; i++) {
      assertThat(browser.json("POST", API, "{}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  @Tag("acceptance-31")
  void thePageKeepsWhatWasTypedAndAsksForTheCodeOfAVenue() {
    fill(API, "198.51.103.7");
    HttpResponse<String> refused =
        send("198.51.103.7", "text=Una+aportaci%C3%B3n+larga&key=0123456789abcdef");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body())
        .contains("Una aportación larga", "name=\"venue\"", "Llegaron muchos envíos")
        .contains("action=\"" + PAGE + "\"")
        .doesNotContain(">0123456789abcdef<");
  }

  @Test
  void theCodeOfAVenueLiftsTheLimitByHeaderAndByField() {
    submission.respond(
        "GET",
        "/api/venue",
        request ->
            request.header(VENUE).equals("ABCD-EFGH")
                ? FakeResponse.json(200, "{\"id\":\"v1\"}")
                : FakeResponse.problem(404, "No hay", "[]"));
    for (int i = 0; i < 5 * limit; i++) {
      assertThat(contribute("198.51.104.7", VENUE, "ABCD-EFGH").statusCode()).isEqualTo(200);
    }
    assertThat(send("198.51.104.7", "venue=ABCD-EFGH&text=x").statusCode()).isEqualTo(200);
    assertThat(contribute("198.51.104.7", VENUE, "ZZZZ-ZZZZ").statusCode()).isEqualTo(429);
    assertThat(contribute("198.51.104.7").statusCode()).isEqualTo(429);
    assertThat(send("198.51.104.7", "venue=ZZZZ&text=x").body()).contains("ya terminó");
    assertThat(submission.last(API).header(VENUE)).isEmpty();
  }

  @Test
  void aCodeThatIsRevokedLiftsNothingHalfAMinuteLater() {
    submission.respond("GET", "/api/venue", FakeResponse.json(200, "{\"id\":\"v2\"}"));
    fill(API, "198.51.105.7");
    assertThat(contribute("198.51.105.7", VENUE, "REVO").statusCode()).isEqualTo(200);
    submission.respond("GET", "/api/venue", FakeResponse.problem(404, "No hay", "[]"));
    clock.pass(Duration.ofSeconds(31));
    assertThat(contribute("198.51.105.7", VENUE, "REVO").statusCode()).isEqualTo(429);
  }

  @Test
  void bytesOfFilesAreCountedForADay() {
    byte[] large = ServiceDoorTest.multipart(25 * 1024 * 1024);
    int fit = 500 / 25 - 1;
    for (int i = 0; i < fit; i++) {
      assertThat(upload("198.51.106.7", large)).isEqualTo(200);
    }
    assertThat(upload("198.51.106.7", large)).isEqualTo(429);
    assertThat(upload("198.51.107.7", large)).isEqualTo(200);
    assertThat(send("198.51.106.7", "text=x").statusCode()).isEqualTo(200);
    clock.pass(Duration.ofDays(1));
    assertThat(upload("198.51.106.7", large)).isEqualTo(200);
  }

  private int upload(String from, byte[] body) {
    return browser
        .send(
            "/folio/PEM-000001-3/archivos",
            request -> request.POST(BodyPublishers.ofByteArray(body)),
            "Content-Type",
            "multipart/form-data; boundary=x",
            FORWARDED,
            from)
        .statusCode();
  }

  private void fill(String path, String from) {
    for (int i = 0; i < limit; i++) {
      assertThat(browser.json("POST", path, "{}", FORWARDED, from).statusCode()).isEqualTo(200);
    }
  }

  private HttpResponse<String> contribute(String from, String... more) {
    String[] headers = new String[2 + more.length];
    headers[0] = FORWARDED;
    headers[1] = from;
    System.arraycopy(more, 0, headers, 2, more.length);
    return browser.json("POST", API, "{}", headers);
  }

  private HttpResponse<String> send(String from, String form) {
    return send(PAGE, from, form);
  }

  private HttpResponse<String> send(String page, String from, String form) {
    return browser.send(
        page,
        request -> request.POST(BodyPublishers.ofString(form)),
        "Content-Type",
        "application/x-www-form-urlencoded",
        FORWARDED,
        from,
        "Accept",
        "text/html");
  }
}
