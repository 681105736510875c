package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the public door lets through, and what it keeps. */
@Order(4)
class DoorTest {

  private static final PlatformUnderTest PLATFORM = PlatformUnderTest.withSample();
  private static final Http HTTP = new Http(PLATFORM.portal());

  /** The header in which a browser says which site a request comes from. */
  private static final String OURS = "Sec-Fetch-Site";

  @Test
  @Tag("acceptance-11")
  void whatAnotherSiteMakesABrowserSendIsRefused() {
    for (String[] claim :
        List.of(
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "same-site"},
            new String[] {"Origin", "https://elsewhere.example"},
            new String[] {"Origin", "null"},
            new String[] {"Sec-Fetch-Site", "cross-site", "Origin", PLATFORM.portal()})) {
      for (String page : List.of("/participar", "/folio", "/i", "/personal/entrar")) {
        assertThat(HTTP.form(page, "title=x", claim).status())
            .as(page + " with " + List.of(claim))
            .isEqualTo(403);
      }
    }
  }

  @Test
  @Tag("acceptance-11")
  void aBrowserThatSaysNothingMayOnlySendWhatNeedsNoCookie() {
    assertThat(HTTP.form("/participar", "title=x").status()).isEqualTo(422);
    assertThat(HTTP.form("/participar", "title=x", "Cookie", "__Host-folio=x").status())
        .isEqualTo(403);
    assertThat(HTTP.form("/personal/entrar", "usuario=x&contrasena=y").status()).isEqualTo(403);
    String login = pair(logIn());
    assertThat(HTTP.form("/personal/captura", "title=x", "Cookie", login).status()).isEqualTo(403);
    assertThat(
            HTTP.form("/personal/captura", "title=x", OURS, "same-origin", "Cookie", login)
                .status())
        .isEqualTo(422);
  }

  @Test
  @Tag("acceptance-31")
  void whatWasTypedComesBackWhereTheLoginHasEnded() {
    Http.Response answer =
        HTTP.form(
            "/personal/captura",
            "title=Captura&text=Un+texto+largo+de+muestra",
            OURS,
            "same-origin");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).contains("Un texto largo de muestra", "Enviar de nuevo");
  }

  @Test
  @Tag("acceptance-11")
  void aGetChangesNothing() {
    for (String route :
        List.of(
            "/api/contributions/PEM-000001-3/attachments",
            "/api/folios/PEM-000001-3/withdrawal",
            "/api/session")) {
      assertThat(HTTP.get(route).status()).as(route).isEqualTo(405);
    }
    String[] coordinator = HTTP.as(PLATFORM.credentials(), "coordinacion");
    for (String route :
        List.of(
            "/api/staff/contributions/PEM-000001-3/admission",
            "/api/staff/workshops/t1/closing",
            "/api/staff/plan/versions")) {
      assertThat(HTTP.get(route, coordinator).status()).as(route).isEqualTo(405);
    }
  }

  @Test
  @Tag("acceptance-12")
  void theLoginCookieIsGuardedNewAtLoginAndDeadAfterLogout() {
    String first = logIn();
    String second = logIn();
    assertThat(first)
        .startsWith("__Host-")
        .contains("Secure", "HttpOnly", "SameSite", "Path=/")
        .doesNotContain("Domain");
    assertThat(pair(second)).isNotEqualTo(pair(first));
    assertThat(HTTP.get("/personal", "Cookie", pair(second)).status()).isEqualTo(200);
    Http.Response page = HTTP.get("/personal", "Cookie", pair(second));
    assertThat(page.status()).isEqualTo(200);
    Http.Response out =
        HTTP.form("/personal/salir", "", OURS, "same-origin", "Cookie", pair(second));
    assertThat(out.status()).isIn(302, 303);
    assertThat(HTTP.get("/personal", "Cookie", pair(second)).status()).isIn(302, 303, 401);
  }

  @Test
  @Tag("acceptance-24")
  void lookingAtAnInvitationFiftyTimesAnswersNothing() {
    String token = LetterFolder.unanswered(PLATFORM.mail(), HTTP);
    for (int i = 0; i < 25; i++) {
      HTTP.get("/i/" + token);
      HTTP.send("HEAD", "/i/" + token, null, "text/html");
    }
    assertThat(LetterFolder.status(token, HTTP)).isEqualTo("sent");
    assertThat(HTTP.form("/i/" + token, "").status()).isEqualTo(422);
    assertThat(HTTP.post("/i/" + token, Map.of("answer", "yes")).status()).isEqualTo(200);
    assertThat(HTTP.post("/i/" + token, Map.of("answer", "yes")).status()).isEqualTo(200);
    assertThat(HTTP.post("/i/" + token, Map.of("answer", "no")).status()).isEqualTo(200);
    assertThat(HTTP.get("/i/" + "A".repeat(43)).status()).isEqualTo(404);
  }

  @Test
  @Tag("acceptance-25")
  void noRawTokenIsInAnyStoreTopicOrLog() throws IOException {
    List<String> tokens = LetterFolder.tokens(PLATFORM.mail());
    assertThat(tokens).isNotEmpty();
    List<Path> searched = new ArrayList<>();
    Path var = PLATFORM.folderOfLogs().getParent();
    // A broker that writes would replace files while they are read.
    PLATFORM.pause("broker");
    try (Stream<Path> files = Files.walk(var)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.startsWith(PLATFORM.mail())) {
          continue;
        }
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(tokens.stream().filter(content::contains)).as(file.toString()).isEmpty();
        searched.add(file);
      }
    } finally {
      PLATFORM.resume("broker");
    }
    assertThat(searched).hasSizeGreaterThan(20);
  }

  @Test
  void metricsAndActuatorAreNotOpen() {
    assertThat(HTTP.get("/actuator/prometheus").status()).isIn(401, 403, 404);
    assertThat(HTTP.get("/actuator/env").status()).isIn(401, 403, 404);
  }

  private static String logIn() {
    String body = "usuario=coordinacion&contrasena=" + encode(JourneyTest.password("coordinacion"));
    Http.Response in = HTTP.form("/personal/entrar", body, OURS, "same-origin");
    assertThat(in.status()).as(in.body()).isIn(302, 303);
    return in.response().headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("__Host-sesion="))
        .findFirst()
        .orElseThrow();
  }

  private static String pair(String cookie) {
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
