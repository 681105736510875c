package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Responses to what comes to no page, and pages at addresses that look like another site's. */
@GatewayTest
class ServersOwnResponsesTest {

  private static final String HSTS = "Strict-Transport-Security";

  private final int port;

  ServersOwnResponsesTest(@LocalServerPort int port) {
    this.port = port;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRACE / HTTP/1.1",
        "TRACE /api/call HTTP/1.1",
        "GET /[ HTTP/1.1",
        "GET / HTTP/9.9",
        "GET /a%00b HTTP/1.1",
        "GET /..;/x HTTP/1.1"
      })
  void evenWhatCannotBeReadGetsTheHeadersAndNoVersion(String line) throws Exception {
    List<String> response;
    try (RawRequest request =
        new RawRequest(port, line, "Host: localhost", "Connection: close", "", "")) {
      response = request.rest();
    }
    assertThat(response.getFirst()).matches("HTTP/1.1 (400|404|405|505).*");
    assertThat(response)
        .anyMatch(each -> each.startsWith("Content-Security-Policy: default-src 'none'"))
        .contains("X-Content-Type-Options: nosniff");
    assertThat(String.join("\n", response).toLowerCase(Locale.ROOT))
        .doesNotContain("tomcat", "apache", "\nserver:", "exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en//evil.example/",
        "//evil.example/",
        "/en///evil.example",
        "/personal//evil.example",
        "/en//evil.example/../personal",
        "/en/%2F%2Fevil.example/",
        "/en/\\evil.example"
      })
  void noAddressLeadsToAnotherSite(String path) throws Exception {
    List<String> response;
    try (RawRequest request =
        new RawRequest(port, "GET " + path + " HTTP/1.1", "Host: a", "Connection: close", "", "")) {
      response = request.rest();
    }
    assertThat(String.join("\n", response))
        .doesNotContainPattern("=\"(?:https?:)?[/\\\\]{2}[^\"]*evil")
        .doesNotContainPattern("(?i)location: *(?:https?:)?[/\\\\]{2}[^\n]*evil");
  }

  /** A proxy and the gateway could cut the bytes of one connection into requests differently. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\nContent-Length: 27",
        "Content-Length: 5\nTransfer-Encoding: chunked",
        "Transfer-Encoding: xchunked",
        "Content-Length: +5"
      })
  void whereARequestEndsIsCertainOrNothingAfterItIsRead(String framing) throws Exception {
    List<String> lines = new ArrayList<>(List.of("POST /api/session HTTP/1.1", "Host: localhost"));
    lines.addAll(framing.lines().toList());
    lines.addAll(List.of("", "0", "", "GET /hidden HTTP/1.1", "Host: localhost", "", ""));
    List<String> response;
    try (RawRequest request = new RawRequest(port, lines.toArray(String[]::new))) {
      response = request.rest();
    }
    assertThat(response.getFirst()).matches("HTTP/1.1 (400|415|501).*");
    assertThat(response).filteredOn(line -> line.startsWith("HTTP/1.1")).hasSize(1);
  }

  @Test
  void onlyWhereItIsServedOverTlsBrowsersAreToldToStayThere() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/plan");
    MockHttpServletResponse plain = new MockHttpServletResponse();
    new SecurityHeadersFilter().doFilter(request, plain, new MockFilterChain());
    assertThat(plain.getHeader(HSTS)).isNull();
    MockHttpServletRequest tls = new MockHttpServletRequest("GET", "/plan");
    tls.setSecure(true);
    MockHttpServletResponse secure = new MockHttpServletResponse();
    new SecurityHeadersFilter().doFilter(tls, secure, new MockFilterChain());
    assertThat(secure.getHeader(HSTS)).isEqualTo("max-age=31536000");
    assertThat(new Browser(port).get("/plan").headers().firstValue(HSTS)).isEmpty();
  }
}
