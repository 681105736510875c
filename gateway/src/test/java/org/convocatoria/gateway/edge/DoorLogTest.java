package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be read is often a secret that was mistyped or cut in two. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class DoorLogTest {

  private final Browser browser;
  private final int port;

  DoorLogTest(@LocalServerPort int port) {
    this.browser = new Browser(port);
    this.port = port;
  }

  @Test
  void aPasswordThatIsBadlyEscapedIsNotLogged(CapturedOutput output) {
    String body = "usuario=coordinacion&contrasena=secreto-largo%zz";
    browser.send(
        "/personal/entrar",
        request -> request.POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Sec-Fetch-Site",
        "same-origin");
    browser.json("POST", "/api/session", "{\"username\":\"x\",\"password\":[\"secreto-largo\"]}");
    browser.json("POST", "/api/session", "{\"username\":\"x\",\"password\":\"secreto-largo");
    assertThat(output.getAll()).doesNotContain("secreto-largo");
  }

  @Test
  void anAddressOrACookieThatCannotBeReadIsNotLogged(CapturedOutput output) throws Exception {
    for (String[] head :
        new String[][] {
          {"GET /i/tok-secreto| HTTP/1.1", "Host: a", "Connection: close", "", ""},
          {
            "GET /livez HTTP/1.1",
            "Host: a",
            "Cookie: x\u0001=tok-secreto",
            "Connection: close",
            "",
            ""
          },
          {
            "GET /livez HTTP/1.1", "Host: a", "Cookie: a=\"tok-secreto", "Connection: close", "", ""
          },
          {"GET /livez?x=tok-secreto%zz HTTP/1.1", "Host: a", "Connection: close", "", ""},
        }) {
      try (RawRequest request = new RawRequest(port, head)) {
        assertThat(request.rest()).isNotEmpty();
      }
    }
    assertThat(output.getAll()).doesNotContain("tok-secreto");
  }
}
