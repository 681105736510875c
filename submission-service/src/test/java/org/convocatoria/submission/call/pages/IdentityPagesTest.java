package org.convocatoria.submission.call.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.submission.Api;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnCallTest
class IdentityPagesTest {

  private final Api api;
  private final TestClock clock;

  IdentityPagesTest(@LocalServerPort int port, TestClock clock) {
    this.api = new Api(port);
    this.clock = clock;
  }

  @BeforeEach
  void whileTheCallIsOpen() {
    clock.shows("2026-11-09T10:00-06:00");
  }

  @Test
  void everyPageHasTheColoursOfTheInstitute() {
    Answer page = api.get("/", Api.anonymous());
    assertThat(page.body()).contains("href=\"/identidad/colores.css\"");
    Answer styles = api.get("/identidad/colores.css", Api.anonymous());
    assertThat(styles.status()).isEqualTo(200);
    assertThat(styles.response().headers().firstValue("Cache-Control"))
        .hasValue("max-age=3600, public");
    assertThat(styles.body())
        .contains("--lagoon: #1f4e8c;", "--clay: #9a3b12;", "prefers-color-scheme: dark");
  }

  @Test
  void theLogoIsADrawingThatCannotAct() {
    Answer logo = api.get("/identidad/logo.svg", Api.anonymous());
    assertThat(logo.status()).isEqualTo(200);
    assertThat(logo.body()).startsWith("<svg");
    assertThat(logo.response().headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    assertThat(logo.response().headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox");
  }
}
