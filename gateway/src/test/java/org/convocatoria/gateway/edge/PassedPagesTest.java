package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.FakeResponse;
import org.convocatoria.pages.door.DoorHeaders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page request takes along to its service, and what comes back. */
@GatewayTest
class PassedPagesTest {

  private static final String TEXT = "Un texto largo que nadie quiere escribir dos veces.";

  private final Browser browser;
  private final FakeService submission;

  PassedPagesTest(FakePlatform platform, @LocalServerPort int port) {
    this.browser = new Browser(port);
    this.submission = platform.service(Service.SUBMISSION);
  }

  @Test
  void aPageIsAskedForByItsOwnAddressInItsLanguage() {
    submission.respond("GET", "/en/aportaciones", page("<p>Contributions</p>"));
    HttpResponse<String> response = browser.get("/en/aportaciones?q=agua%20clara");
    assertThat(response.body()).contains("Contributions");
    FakeService.Received asked = submission.last("/en/aportaciones");
    assertThat(asked.query()).isEqualTo("q=agua clara");
    assertThat(asked.header("Accept-Language")).isEqualTo("en-US");
    assertThat(asked.header("Authorization")).startsWith("Bearer ");
  }

  @Test
  void nobodyOutsideSpeaksForTheGateway() {
    submission.respond("GET", "/folio/PEM-000001-3", page("<p>Historia</p>"));
    browser.get(
        "/folio/PEM-000001-3",
        DoorHeaders.KEPT_FOLIO,
        DoorHeaders.encode("PEM-000001-3 AAAA"),
        "Convocatoria-Clave",
        "AAAA",
        "Cookie",
        "__Host-folio=made-up");
    FakeService.Received asked = submission.last("/folio/PEM-000001-3");
    assertThat(asked.headers().keySet()).noneMatch(name -> name.startsWith("Convocatoria-"));
    assertThat(asked.header("Cookie")).isEmpty();
  }

  @Test
  void theOwnersClaveIsKeptByTheBrowserAndToldToTheFoliosPagesAlone() {
    String folio = DoorHeaders.encode("PEM-000001-3 AAAA-BBBB-CCCC-DDDD");
    submission.respond("POST", "/folio", keeping(DoorHeaders.KEEP_FOLIO, folio));
    submission.respond("GET", "/folio/PEM-000001-3", page("<p>Historia</p>"));
    submission.respond("GET", "/aportaciones", page("<p>Lista</p>"));
    HttpResponse<String> kept = browser.post("/folio", "folio", "PEM-000001-3");
    assertThat(kept.headers().firstValue(DoorHeaders.KEEP_FOLIO)).isEmpty();
    assertThat(browser.cookie("__Host-folio")).isNotEmpty().doesNotContain("AAAA");
    browser.get("/folio/PEM-000001-3");
    assertThat(submission.last("/folio/PEM-000001-3").header(DoorHeaders.KEPT_FOLIO))
        .isEqualTo(folio);
    browser.get("/aportaciones");
    assertThat(submission.last("/aportaciones").header(DoorHeaders.KEPT_FOLIO)).isEmpty();
    submission.respond("POST", "/folio", keeping(DoorHeaders.KEEP_FOLIO, ""));
    browser.post("/folio", "folio", "");
    assertThat(browser.cookie("__Host-folio")).isEmpty();
  }

  @Test
  @Tag("acceptance-31")
  void whatWasTypedIsShownAgainWhereTheServiceIsAway() {
    submission.respond("POST", "/en/participar", FakeResponse.problem(503, "away", "[]"));
    HttpResponse<String> response =
        browser.post("/en/participar", "matter", "idea", "text", TEXT, "title", "Año «nuevo»");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .contains(TEXT, "value=\"Año «nuevo»\"", "Send again", "action=\"/en/participar\"");
  }

  @Test
  @Tag("acceptance-31")
  void aFormWithAFileComesBackWithAllButTheFile() {
    submission.respond(
        "POST", "/participar/enviar", new FakeResponse(502, "text/plain", new byte[0], Map.of()));
    String boundary = "x-boundary";
    String body =
        "--%1$s\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n%2$s\r\n"
                .formatted(boundary, TEXT)
            + "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                .formatted(boundary)
            + "Content-Type: application/pdf\r\n\r\n%PDF-1.7\r\n--"
            + boundary
            + "--\r\n";
    HttpResponse<String> response =
        browser.send(
            "/participar/enviar",
            request -> request.POST(BodyPublishers.ofString(body)),
            "Content-Type",
            "multipart/form-data; boundary=" + boundary);
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .contains(TEXT, "name=\"file\"", "multipart/form-data", "action=\"/participar/enviar\"")
        .doesNotContain("%PDF");
  }

  private static FakeResponse page(String body) {
    return new FakeResponse(
        200, "text/html;charset=UTF-8", body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private static FakeResponse keeping(String header, String value) {
    return new FakeResponse(
        200,
        "text/html;charset=UTF-8",
        "<p>Bien</p>".getBytes(StandardCharsets.UTF_8),
        Map.of(header, value));
  }
}
