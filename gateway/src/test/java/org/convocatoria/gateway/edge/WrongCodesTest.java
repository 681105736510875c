package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class WrongCodesTest {

  private final FakeService invitation;
  private final Browser browser;

  WrongCodesTest(FakePlatform platform, @LocalServerPort int port) {
    this.invitation = platform.service(Service.INVITATION);
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

  private static FakeResponse nobodys() {
    return new FakeResponse(
        404,
        "text/html",
        "<html></html>".getBytes(StandardCharsets.UTF_8),
        Map.of(DoorHeaders.WRONG_CLAVE, "1"));
  }
}
