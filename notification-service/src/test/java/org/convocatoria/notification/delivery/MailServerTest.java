package org.convocatoria.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.convocatoria.notification.message.MailRequest;
import org.convocatoria.notification.message.Samples;
import org.convocatoria.notification.template.PersonalLinksFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerTest {

  private final MailRequest letter = Samples.invitation();

  @Test
  void aServerThatTakesTheMailAcceptsIt() {
    assertThat(outcome(Map.of())).isEqualTo(new Outcome.Accepted());
  }

  @Test
  void aFiveHundredForTheAddressRefuses() {
    assertThat(outcome(Map.of("RCPT", "550 5.1.1 no such user here")))
        .isEqualTo(new Outcome.Refused("address-unknown"));
    assertThat(outcome(Map.of("RCPT", "553 not like this")))
        .isEqualTo(new Outcome.Refused("smtp-553"));
  }

  @Test
  void aFiveHundredForTheContentRefuses() {
    assertThat(outcome(Map.of("END", "554 looks like spam")))
        .isEqualTo(new Outcome.Refused("smtp-554"));
  }

  @Test
  void aFourHundredDefers() {
    assertThat(outcome(Map.of("RCPT", "451 4.7.1 greylisted")))
        .isEqualTo(new Outcome.Deferred("smtp-451"));
    assertThat(outcome(Map.of("END", "452 4.3.1 no room")))
        .isEqualTo(new Outcome.Deferred("smtp-452"));
  }

  @Test
  void thatOurSenderIsRefusedIsNoFaultOfTheMessage() {
    assertThat(outcome(Map.of("MAIL", "550 5.7.1 who are you")))
        .isEqualTo(new Outcome.Deferred("sender-550"));
  }

  @Test
  void aServerThatIsBusyOrAwayWasNotReached() {
    assertThat(outcome(Map.of("GREETING", "421 come back later")))
        .isEqualTo(new Outcome.Unreachable("server-unreachable"));
    MailServer away = server(1, Duration.ofSeconds(60));
    assertThat(send(away)).isEqualTo(new Outcome.Unreachable("server-unreachable"));
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithoutAskingAnybody() {
    MailRequest broken = to("not an address");
    MailServer away = server(1, Duration.ofSeconds(60));
    assertThat(away.send("m", broken)).isEqualTo(new Outcome.Refused("address-unreadable"));
  }

  @Test
  void aServerThatFailsAgainAndAgainIsLeftAloneForAWhile() {
    MailServer away = server(1, Duration.ofHours(1));
    for (int i = 0; i < 3; i++) {
      assertThat(away.mayBeAsked()).isTrue();
      send(away);
    }
    assertThat(away.mayBeAsked()).isFalse();
  }

  @Test
  void refusalsDoNotMakeTheServerLookIll() {
    try (ScriptedSmtp smtp = new ScriptedSmtp(Map.of("RCPT", "550 5.1.1 no such user"))) {
      MailServer server = server(smtp.port(), Duration.ofHours(1));
      for (int i = 0; i < 5; i++) {
        assertThat(server.mayBeAsked()).isTrue();
        send(server);
      }
      assertThat(server.mayBeAsked()).isTrue();
    }
  }

  @ParameterizedTest
  @Tag("acceptance-33")
  @ValueSource(
      strings = {"\u0142ukasz@example.org", "\u010Dapek@example.org", "pe\u00F1a@example.org"})
  void noMailGoesToAnotherAddressThanTheOneTyped(String typed) {
    try (ScriptedSmtp smtp = new ScriptedSmtp(Map.of())) {
      assertThat(server(smtp.port(), Duration.ofHours(1)).send("m", to(typed)))
          .isEqualTo(new Outcome.Refused("address-unreadable"));
      assertThat(smtp.heard()).noneMatch(line -> line.startsWith("RCPT"));
    }
  }

  @Test
  @Tag("acceptance-33")
  void messagesThatCannotBeSentDoNotDelayTheMailOfOthers() {
    try (ScriptedSmtp smtp = new ScriptedSmtp(Map.of("RCPT", "501 5.1.3 bad address"))) {
      MailServer server = server(smtp.port(), Duration.ofHours(1));
      for (String typed : List.of("\u010Dapek@example.org", "a@example.org", "", "a..b@c.mx")) {
        assertThat(server.mayBeAsked()).isTrue();
        assertThat(server.send("m", to(typed))).isInstanceOf(Outcome.Refused.class);
      }
      assertThat(server.mayBeAsked()).isTrue();
    }
  }

  @Test
  void aFailureWithoutAConnectionThatFailedIsTheMessagesOwn() {
    assertThat(
            SmtpFailures.meaning(
                new MailSendException(
                    Map.of("mail", new SendFailedException("No recipient addresses")))))
        .isEqualTo(new Outcome.Deferred("not-taken"));
    assertThat(
            SmtpFailures.meaning(
                new MailSendException(
                    Map.of(
                        "mail",
                        new MessagingException("reset", new SocketException("Connection reset"))))))
        .isEqualTo(new Outcome.Unreachable("server-unreachable"));
  }

  @Test
  void aServerThatBreaksOffWasNotReached() {
    assertThat(outcome(Map.of("DATA", "421 4.3.2 going down")))
        .isEqualTo(new Outcome.Unreachable("server-unreachable"));
  }

  private MailRequest to(String address) {
    return new MailRequest(
        "s",
        "p",
        "es",
        "invitation-letter",
        new MailRequest.Recipient(address, null),
        letter.params(),
        letter.links(),
        null,
        null,
        true,
        null);
  }

  @Test
  void nothingTellsTheNameOfTheMachine() {
    try (ScriptedSmtp smtp = new ScriptedSmtp(Map.of())) {
      send(server(smtp.port(), Duration.ofHours(1)));
      assertThat(smtp.heard())
          .contains("EHLO plan.example.org", "MAIL FROM:<convocatoria@plan.example.org>");
      assertThat(smtp.heard()).filteredOn(line -> line.startsWith("Message-ID")).hasSize(1);
    }
  }

  private Outcome outcome(Map<String, String> answers) {
    try (ScriptedSmtp smtp = new ScriptedSmtp(answers)) {
      return send(server(smtp.port(), Duration.ofHours(1)));
    }
  }

  private Outcome send(MailServer server) {
    return server.send("0f1e2d3c4b5a69788796a5b4c3d2e1f0:letter", letter);
  }

  private static MailServer server(int port, Duration rest) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
    sender.getJavaMailProperties().put("mail.smtp.timeout", "2000");
    MailAddresses addresses = addresses();
    Envelopes envelopes =
        new Envelopes(
            PersonalLinksFixture.templates(),
            PersonalLinksFixture.links(),
            addresses,
            Clock.systemUTC());
    return new MailServer(sender, envelopes, addresses, new SimpleMeterRegistry(), rest);
  }

  static MailAddresses addresses() {
    return new MailAddresses(URI.create("https://plan.example.org"), "", "");
  }
}
