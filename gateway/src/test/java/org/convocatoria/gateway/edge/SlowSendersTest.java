package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.RawRequest;
import org.convocatoria.gateway.edge.service.Breakers;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.FakeResponse;
import org.convocatoria.pages.door.DoorHeaders;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Senders that send a part of a body, and nothing more. */
@GatewayTest
class SlowSendersTest {

  private static final int AT_ONCE = 16;

  private final FakeService submission;
  private final Breakers breakers;
  private final Browser browser;
  private final int port;

  SlowSendersTest(FakePlatform platform, Breakers breakers, @LocalServerPort int port) {
    this.submission = platform.service(Service.SUBMISSION);
    this.breakers = breakers;
    this.browser = new Browser(port);
    this.port = port;
  }

  @Test
  void halfAFileIsForTheGatewayAloneAndTooManyOfThemAreRefused() throws Exception {
    List<RawRequest> senders = new ArrayList<>();
    BlockingQueue<String> refused = new LinkedBlockingQueue<>();
    for (int i = 0; i < AT_ONCE + 4; i++) {
      RawRequest sender = upload("/participar/enviar").write("--x\r\nContent-Disposition: ");
      senders.add(sender);
      Thread.startVirtualThread(
          () -> {
            try {
              String line = sender.line();
              if (line != null) {
                refused.add(line);
              }
            } catch (IOException _) {
              // it was let in, and ended below
            }
          });
    }
    for (int i = 0; i < 4; i++) {
      assertThat(refused.poll(15, TimeUnit.SECONDS)).contains(" 429 ");
    }
    assertThat(refused).isEmpty();
    assertThat(browser.get("/api/folios/PEM-000001-3").statusCode()).isEqualTo(200);
    assertThat(browser.post("/participar", "text", "x").statusCode()).isEqualTo(200);
    assertThat(submission.received()).noneMatch(each -> each.path().endsWith("/enviar"));
    for (RawRequest sender : senders) {
      sender.close();
    }
    while (send("/participar/enviar") == 429) {
      Thread.onSpinWait();
    }
    assertThat(submission.last("/participar/enviar").body()).isNotEmpty();
    assertThat(breakers.of(Service.SUBMISSION).getMetrics().getNumberOfFailedCalls()).isZero();
  }

  private int send(String path) {
    return browser
        .send(
            path,
            request -> request.POST(BodyPublishers.ofByteArray(ServiceDoorTest.multipart(20))),
            "Content-Type",
            "multipart/form-data; boundary=x")
        .statusCode();
  }

  @Test
  void aFileWhoseClaveIsWrongIsRefusedBeforeItComes() throws Exception {
    String folio = "/api/folios/PEM-000001-3";
    submission.respond("GET", folio, FakeResponse.problem(404, "No hay", "[]"));
    String path = "/api/contributions/PEM-000001-3/attachments";
    try (RawRequest wrong = upload(path, "Convocatoria-Clave: AAAA");
        RawRequest none = upload(path)) {
      assertThat(wrong.line()).contains(" 404 ");
      assertThat(none.line()).contains(" 404 ");
    }
    assertThat(submission.last(folio).header("Convocatoria-Clave")).isEqualTo("AAAA");
    assertThat(submission.received()).noneMatch(each -> each.method().equals("POST"));
  }

  @Test
  void onPagesTheClaveThatTheBrowserKeepsIsAskedForBeforeTheFileComes() throws Exception {
    String folio = "PEM-000001-3";
    submission.respond(
        "POST",
        "/folio",
        new FakeResponse(
            200,
            "text/html;charset=UTF-8",
            "<p>Bien</p>".getBytes(StandardCharsets.UTF_8),
            Map.of(DoorHeaders.KEEP_FOLIO, DoorHeaders.encode(folio + " AAAA-BBBB"))));
    browser.post("/folio", "folio", folio);
    submission.respond("GET", "/api/folios/" + folio, FakeResponse.problem(404, "No hay", "[]"));
    String cookie =
        "Sec-Fetch-Site: same-origin\r\nCookie: __Host-folio=" + browser.cookie("__Host-folio");
    try (RawRequest erased = upload("/folio/" + folio + "/archivos", cookie)) {
      assertThat(erased.line()).contains(" 404 ");
    }
    assertThat(submission.last("/api/folios/" + folio).header("Convocatoria-Clave"))
        .isEqualTo("AAAA-BBBB");
    assertThat(submission.received()).noneMatch(each -> each.path().endsWith("/archivos"));
  }

  private RawRequest upload(String path, String... more) throws Exception {
    return new RawRequest(
        port,
        "POST " + path + " HTTP/1.1",
        "Host: 127.0.0.1",
        "Content-Type: multipart/form-data; boundary=x",
        "Content-Length: 1000000",
        String.join("", more.length == 0 ? new String[] {"X-None: 1"} : more),
        "",
        "");
  }
}
