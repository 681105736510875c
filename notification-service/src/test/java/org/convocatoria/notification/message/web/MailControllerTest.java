package org.convocatoria.notification.message.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.convocatoria.notification.NotificationTest;
import org.convocatoria.notification.message.Messages;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationTest
class MailControllerTest {

  private static final String PATH = "/api/internal/mail/";

  private static final String LETTER =
      """
      {"source":"a","purpose":"account","language":"es","template":"%s",
       "to":{"address":"persona@example.org","name":"Persona de muestra"},
       "params":{"deadline":"2026-12-01T10:00:00-06:00","role":{"es":"Coordinación","en":"Coordination"}},
       "links":[{"name":"link","purpose":"account","id":"coordinacion-k3p7","generation":1}],
       "sample":false,"message":"a"}
      """;

  private static final String GATEWAY =
      TestTokens.token("notification", "gateway", List.of("gateway"), List.of());

  private final Messages messages;
  private final ServiceApi api;

  MailControllerTest(Messages messages, @LocalServerPort int port) {
    this.messages = messages;
    this.api = new ServiceApi(port) {};
  }

  @Test
  void aLetterOfTheGatewayIsKeptOnceBeforeItHearsYes() {
    String id = UUID.randomUUID().toString();
    String path = PATH + id;
    for (int i = 0; i < 2; i++) {
      assertThat(api.put(path, GATEWAY, LETTER.formatted("account-invitation")).status())
          .isEqualTo(204);
    }
    assertThat(messages.find(id))
        .hasValueSatisfying(
            message -> {
              assertThat(message.template()).isEqualTo("account-invitation");
              assertThat(messages.request(message))
                  .hasValueSatisfying(
                      mail -> assertThat(mail.to().address()).isEqualTo("persona@example.org"));
            });
  }

  @Test
  void whatNoTemplateOrNoAddressIsForIsRefusedAndNotKept() {
    String id = UUID.randomUUID().toString();
    String path = PATH + id;
    assertThat(api.put(path, GATEWAY, LETTER.formatted("no-such-letter")).status()).isEqualTo(422);
    String toNobody = LETTER.replace("\"address\":\"persona@example.org\",", "");
    assertThat(api.put(path, GATEWAY, toNobody.formatted("login-code")).status()).isEqualTo(422);
    assertThat(messages.find(id)).isEmpty();
  }

  @Test
  void nobodyButTheGatewayAsksForLettersHere() {
    String id = UUID.randomUUID().toString();
    String path = PATH + id;
    for (String role : List.of("administrator", "coordinator", "director")) {
      String token = TestTokens.staff("notification", role);
      assertThat(api.put(path, token, LETTER.formatted("account-invitation")).status())
          .isEqualTo(403);
    }
    assertThat(messages.find(id)).isEmpty();
  }
}
