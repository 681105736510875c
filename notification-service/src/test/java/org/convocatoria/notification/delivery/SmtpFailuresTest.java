package org.convocatoria.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Classifies failures: some concern one message, others the mail server and so all mail. */
class SmtpFailuresTest {

  private static final Address[] NOBODY = {};

  @ParameterizedTest
  @CsvSource({
    "550, 550 5.1.1 no such user, address-unknown",
    "550, 550 5.1.10 null MX, address-unknown",
    "552, 552 5.2.2 over quota, mailbox-full",
    "554, 554 5.7.1 spam, smtp-554",
    "554, , smtp-554"
  })
  void whatIsRefusedForGoodSaysWhy(int code, String text, String cause) throws Exception {
    assertThat(meaning(new SMTPAddressFailedException(somebody(), "RCPT", code, text)))
        .isEqualTo(new Outcome.Refused(cause));
  }

  @Test
  void whatMayWorkLaterIsDeferred() throws Exception {
    assertThat(meaning(new SMTPAddressFailedException(somebody(), "RCPT", 451, "451 greylisted")))
        .isEqualTo(new Outcome.Deferred("smtp-451"));
    assertThat(meaning(sendFailed(452))).isEqualTo(new Outcome.Deferred("smtp-452"));
    assertThat(meaning(new MessagingException("no reason")))
        .isEqualTo(new Outcome.Deferred("not-taken"));
  }

  @Test
  void aServerThatClosesOrCannotBeReachedIsLeftAlone() {
    Outcome unreachable = new Outcome.Unreachable("server-unreachable");
    assertThat(meaning(sendFailed(421))).isEqualTo(unreachable);
    assertThat(meaning(sendFailed(-1))).isEqualTo(unreachable);
    assertThat(SmtpFailures.meaning(new MailAuthenticationException("no"))).isEqualTo(unreachable);
    assertThat(SmtpFailures.meaning(new MailSendException("no", new ConnectException())))
        .isEqualTo(unreachable);
  }

  @Test
  void aSenderWhoIsNotLetInIsNotTheMessagesFault() throws Exception {
    SMTPSenderFailedException refused =
        new SMTPSenderFailedException(somebody(), "MAIL", 550, "550 5.7.1 relaying denied");
    assertThat(meaning(refused)).isEqualTo(new Outcome.Deferred("sender-550"));
  }

  @Test
  void anAddressThatCannotBeReadIsRefusedAndNobodyElseWaits() {
    assertThat(meaning(new AddressException("no @")))
        .isEqualTo(new Outcome.Refused("address-unreadable"));
  }

  @Test
  void theReasonIsFoundHoweverDeepItLies() throws Exception {
    MessagingException outer =
        new MessagingException(
            "not sent",
            new SMTPAddressFailedException(somebody(), "RCPT", 550, "550 5.1.1 no such user"));
    assertThat(meaning(outer)).isEqualTo(new Outcome.Refused("address-unknown"));
  }

  private static Outcome meaning(Exception failure) {
    return SmtpFailures.meaning(new MailSendException(Map.of("the message", failure)));
  }

  private static SMTPSendFailedException sendFailed(int code) {
    return new SMTPSendFailedException(
        "DATA", code, code + " no", new MessagingException("no"), NOBODY, NOBODY, NOBODY);
  }

  private static InternetAddress somebody() throws AddressException {
    return new InternetAddress("persona.muestra@example.org");
  }
}
