package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.FakeResponse;
import org.convocatoria.pages.door.DoorHeaders;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class WrongCodesTest {

  private final FakeService invitation;
  private final FakeService submission;
  private final Browser browser;

  WrongCodesTest(FakePlatform platform, @LocalServerPort int port) {
    this.invitation = platform.service(Service.INVITATION);
    this.submission = platform.service(Service.SUBMISSION);
    this.browser = new Browser(port);
  }

  @Test
  void afterFiveWrongCodesFromOneAddressItsServiceIsToldToLetThemWait() {
    invitation.respond("POST", "/i", nobodys());
    for (int i = 0; i < WrongGuesses.CODES; i++) {
      HttpResponse<String> response = browser.post("/i", "code", "ZZZ");
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.headers().firstValue(DoorHeaders.WRONG_CLAVE)).isEmpty();
      assertThat(invitation.last("/i").header(DoorHeaders.WAIT)).isEmpty();
    }
    browser.post("/i", "code", "ABC234");
    assertThat(invitation.last("/i").header(DoorHeaders.WAIT)).matches("[1-9][0-9]*");
  }

  @Test
  void aGoodCodeGivesNoFurtherGuesses() {
    invitation.respond(
        "POST", "/i", request -> request.text().contains("GOOD") ? found() : nobodys());
    for (int i = 1; i < WrongGuesses.CODES; i++) {
      assertThat(browser.post("/i", "code", "ZZZ").statusCode()).isEqualTo(404);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(browser.post("/i", "code", "GOOD").statusCode()).isEqualTo(303);
      assertThat(invitation.last("/i").header(DoorHeaders.WAIT)).isEmpty();
    }
    browser.post("/i", "code", "ZZZ");
    browser.post("/i", "code", "GOOD");
    assertThat(invitation.last("/i").header(DoorHeaders.WAIT)).matches("[1-9][0-9]*");
  }

  @Test
  void manyCodesAtOnceAreNoMoreGuesses() {
    invitation.respond("POST", "/i", nobodys());
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 30; i++) {
        many.execute(() -> browser.post("/i", "code", "ZZZ"));
      }
    }
    assertThat(invitation.received())
        .hasSize(30)
        .filteredOn(each -> each.header(DoorHeaders.WAIT).isEmpty())
        .hasSize(WrongGuesses.CODES);
  }

  @Test
  void wrongClavesAtAnAcuseCountAsThoseAtAFolio() {
    String acuse = "/folio/PEM-000001-3/acuse.pdf";
    submission.respond("POST", acuse, nobodys());
    for (int i = 0; i < WrongGuesses.CLAVES; i++) {
      browser.post(acuse, "clave", "ZZZ");
    }
    assertThat(submission.last(acuse).header(DoorHeaders.WAIT)).isEmpty();
    browser.post(acuse, "clave", "ZZZ");
    assertThat(submission.last(acuse).header(DoorHeaders.WAIT)).matches("[1-9][0-9]*");
  }

  private static FakeResponse found() {
    return new FakeResponse(303, "text/html", new byte[0], Map.of("Location", "/i/tok"));
  }

  private static FakeResponse nobodys() {
    return new FakeResponse(
        404,
        "text/html",
        "<html></html>".getBytes(StandardCharsets.UTF_8),
        Map.of(DoorHeaders.WRONG_CLAVE, "1"));
  }
}
