package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.convocatoria.gateway.GatewaySettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Counterparts of what form tokens once guarded: a form is ours by what the browser says of it. */
@Tag("acceptance-11")
class ForeignRequestsTest {

  private final ForeignRequests filter =
      new ForeignRequests(
          new GatewaySettings(
              Map.of(),
              URI.create("https://plan.example.org"),
              "x".repeat(32),
              "",
              null,
              "",
              "mail",
              new GatewaySettings.Oidc("", "", "", "")));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          POST, /participar,        same-origin, ,                            ,     true
          POST, /participar,        none,        ,                            ,     true
          POST, /participar,        same-site,   ,                            ,     false
          POST, /participar,        cross-site,  ,                            ,     false
          POST, /participar,        cross-site,  https://plan.example.org,    ,     false
          POST, /participar,        ,            https://plan.example.org,    a=b,  true
          POST, /participar,        ,            https://plan.example.org:81, ,     false
          POST, /participar,        ,            http://plan.example.org,     ,     false
          POST, /participar,        ,            null,                        ,     false
          POST, /participar,        ,            ,                            ,     true
          POST, /participar,        ,            ,                            a=b,  false
          POST, /personal/entrar,   ,            ,                            ,     false
          POST, /personal/entrar,   none,        ,                            ,     true
          POST, /personal/salir,    ,            https://plan.example.org,    a=b,  true
          POST, /personal,          ,            ,                            ,     false
          PUT,  /personal/x,        cross-site,  ,                            a=b,  false
          POST, /i/secreto,         cross-site,  null,                        a=b,  true
          POST, /u/secreto,         cross-site,  null,                        ,     true
          POST, /i,                 cross-site,  ,                            ,     false
          POST, /api/contributions, cross-site,  https://other.example,       a=b,  true
          GET,  /personal/salir,    cross-site,  ,                            a=b,  true
          HEAD, /,                  cross-site,  ,                            ,     true
          """)
  void aRequestPassesOnlyWhereNoOtherSiteCanHaveSentIt(
      String method, String path, String site, String origin, String cookie, boolean passes)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    header(request, "Sec-Fetch-Site", site);
    header(request, "Origin", origin);
    header(request, "Cookie", cookie);
    MockHttpServletResponse response = new MockHttpServletResponse();
    AtomicBoolean passed = new AtomicBoolean();
    filter.doFilter(request, response, (_, _) -> passed.set(true));
    assertThat(passed.get()).isEqualTo(passes);
    assertThat(response.getStatus()).isEqualTo(passes ? 200 : 403);
  }

  private static void header(MockHttpServletRequest request, String name, String value) {
    if (value != null) {
      request.addHeader(name, value);
    }
  }
}
