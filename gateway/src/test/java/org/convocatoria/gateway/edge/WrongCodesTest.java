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
import org.convocatoria.gateway.fake.FakeService.Reply;
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
    invitation.answer("POST", "/i", nobodys());
    for (int i = 0; i < WrongGuesses.CODES; i++) {
      HttpResponse<String> answer = browser.post("/i", "code", "ZZZ");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue(DoorHeaders.WRONG_CLAVE)).isEmpty();
      assertThat(invitation.last("/i").header(DoorHeaders.WAIT)).isEmpty();
    }
    browser.post("/i", "code", "ABC234");
    assertThat(invitation.last("/i").header(DoorHeaders.WAIT)).matches("[1-9][0-9]*");
  }

  private static Reply nobodys() {
    return new Reply(
        404,
        "text/html",
        "<html></html>".getBytes(StandardCharsets.UTF_8),
        Map.of(DoorHeaders.WRONG_CLAVE, "1"));
  }
}
