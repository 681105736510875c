package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Breakers;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class BodyLimitTest {

  private static final String UPLOAD = "/api/contributions/PEM-000201-4/attachments";

  private final FakePlatform platform;
  private final Breakers breakers;
  private final Browser browser;

  BodyLimitTest(FakePlatform platform, Breakers breakers, @LocalServerPort int port) {
    this.platform = platform;
    this.breakers = breakers;
    this.browser = new Browser(port);
  }

  @Test
  void jsonBeyondAMegabyteIsRefusedAtOnce() {
    HttpResponse<String> response =
        browser.json("POST", "/api/contributions", "x".repeat(1_100_000));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("urn:convocatoria:problem:too-large");
    assertThat(platform.service(Service.SUBMISSION).received()).isEmpty();
  }

  @Test
  void jsonOfUnknownLengthIsCutOffAndTheServiceNotBlamed() {
    for (int i = 0; i < 6; i++) {
      HttpResponse<String> response =
          browser.send(
              "/api/contributions",
              request -> request.POST(chunked(new byte[1_100_000])),
              "Content-Type",
              "application/json");
      assertThat(response.statusCode()).isEqualTo(413);
    }
    assertThat(breakers.of(Service.SUBMISSION).getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void aFileOfUnknownLengthIsCutOffAtItsOwnLimit() {
    byte[] body = ServiceDoorTest.multipart(28 * 1024 * 1024);
    HttpResponse<String> response =
        browser.send(
            UPLOAD,
            request -> request.POST(chunked(body)),
            "Content-Type",
            "multipart/form-data; boundary=x",
            "Convocatoria-Clave",
            "7KQP");
    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void aFileOfTwentyFiveMegabytesPasses() {
    byte[] body = ServiceDoorTest.multipart(25 * 1024 * 1024);
    HttpResponse<String> response =
        browser.send(
            UPLOAD,
            request -> request.POST(chunked(body)),
            "Content-Type",
            "multipart/form-data; boundary=x",
            "Convocatoria-Clave",
            "7KQP");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(platform.service(Service.SUBMISSION).last(UPLOAD).body()).hasSize(body.length);
  }

  @Test
  void aTableThatIsTheBodyItselfMayBeAsLargeAsAFile() {
    HttpResponse<String> table =
        browser.send(
            "/api/staff/projects/import",
            request -> request.POST(chunked(new byte[2_000_000])),
            "Content-Type",
            "text/csv");
    assertThat(table.statusCode()).as("refused for its sender, not its size").isEqualTo(401);
    HttpResponse<String> transcript =
        browser.send(
            "/api/staff/sessions/a1/transcript",
            request -> request.PUT(chunked(new byte[2_000_000])),
            "Content-Type",
            "text/plain");
    assertThat(transcript.statusCode()).isEqualTo(401);
  }

  @Test
  void aFormThatIsTooLargeGetsAPage() {
    byte[] body = ServiceDoorTest.multipart(28 * 1024 * 1024);
    HttpResponse<String> told =
        browser.send(
            "/participar/enviar",
            request -> request.POST(BodyPublishers.ofByteArray(body)),
            "Content-Type",
            "multipart/form-data; boundary=x");
    HttpResponse<String> untold =
        browser.send(
            "/en/participar/enviar",
            request -> request.POST(chunked(body)),
            "Content-Type",
            "multipart/form-data; boundary=x");
    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(told.body()).contains("El envío es demasiado grande", "<html lang=\"es-MX\"");
    assertThat(untold.statusCode()).isEqualTo(413);
    assertThat(untold.body()).contains("What you sent is too large");
  }

  private static java.net.http.HttpRequest.BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }
}
