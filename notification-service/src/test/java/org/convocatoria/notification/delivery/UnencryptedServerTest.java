package org.convocatoria.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.convocatoria.notification.TestMailbox;
import org.convocatoria.notification.message.Message;
import org.convocatoria.notification.message.MessageStatus;
import org.convocatoria.notification.message.Messages;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestService;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The service as it is without a word about encryption, with a mail server that offers none. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "convocatoria.public-url=https://plan.example.org")
@ContextConfiguration(initializers = {TestService.class, UnencryptedServerTest.Mailbox.class})
class UnencryptedServerTest {

  static final class Mailbox
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of("spring.mail.port=" + TestMailbox.port()).applyTo(context);
    }
  }

  private final Messages messages;

  UnencryptedServerTest(Messages messages) {
    this.messages = messages;
  }

  @Test
  void aLetterIsNotSentThroughItAndWaits() {
    String source = UUID.randomUUID().toString().replace("-", "");
    String address = source + "@example.org";
    TestBroker.publish(
        "notification.requests",
        source,
        2,
        "notification.mail-requested.v1",
        Contracts.text("events/notification.mail-requested.v1.sample.json")
            .replace("0f1e2d3c4b5a69788796a5b4c3d2e1f0", source)
            .replace("persona.muestra.07@example.org", address));
    Message waiting =
        Waiting.until(
            "the letter waits",
            () ->
                messages
                    .find(source + ":letter")
                    .filter(message -> message.status() == MessageStatus.DEFERRED));
    assertThat(waiting.cause()).isEqualTo("server-not-secure");
    assertThat(messages.request(waiting)).isPresent();
    assertThat(TestMailbox.receivedBy(address)).isEmpty();
  }
}
