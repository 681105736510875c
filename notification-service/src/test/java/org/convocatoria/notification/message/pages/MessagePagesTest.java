package org.convocatoria.notification.message.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.convocatoria.notification.NotificationTest;
import org.convocatoria.notification.message.Messages;
import org.convocatoria.notification.message.Samples;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationTest
class MessagePagesTest {

  private static final String PAGE = "/personal/correos";

  private final Messages messages;
  private final int port;

  MessagePagesTest(Messages messages, @LocalServerPort int port) {
    this.messages = messages;
    this.port = port;
  }

  @Test
  void theCoordinatorReadsWhichMailCameBackAndWhose() {
    refused();
    PageReader.Read read = as("coordinator").get(PAGE + "?estado=refused");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.page().select("html").attr("lang")).isEqualTo("es-MX");
    assertThat(read.text()).contains("Carta de invitación", "persona.muestra.07@example.org");
    assertThat(read.page().select("nav.tabs a[aria-current]").text()).startsWith("Devuelto");
    assertThat(read.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void theSamePageIsToldInEnglishBelowEn() {
    PageReader.Read read = as("director").get("/en" + PAGE);
    assertThat(read.page().select("html").attr("lang")).isEqualTo("en-US");
    assertThat(read.page().select("h1").text()).isEqualTo("Mail");
    assertThat(read.page().select("a.switch").attr("href")).isEqualTo(PAGE);
  }

  @Test
  void whoMayNotReadThemIsToldSoInThePagesFrame() {
    PageReader.Read read = as("table-lead").get(PAGE);
    assertThat(read.status()).isEqualTo(403);
    assertThat(read.text()).contains("Su cuenta no puede hacer esto");
  }

  @Test
  void anUnknownStateIsAPageThatSaysSo() {
    PageReader.Read read = as("coordinator").get(PAGE + "?estado=perdido");
    assertThat(read.status()).isEqualTo(422);
    assertThat(read.text()).contains("No se pudo hacer");
  }

  private PageReader as(String role) {
    return new PageReader(port, TestTokens.staff("notification", role));
  }

  private void refused() {
    String id = UUID.randomUUID().toString();
    messages.record(id, Samples.invitation(), Instant.now().plus(Duration.ofMinutes(5)));
    messages.change(id, m -> m.refuse("address-unknown", Instant.now(), Duration.ofDays(30)));
  }
}
