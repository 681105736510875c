package org.convocatoria.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A mail server that keeps what it is given. */
public final class TestMailbox
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final GreenMail SERVER = start();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    // It offers no encryption.
    TestPropertyValues.of(
            "spring.mail.port=" + SERVER.getSmtp().getPort(),
            "CONVOCATORIA_SMTP_STARTTLS_REQUIRED=false")
        .applyTo(context);
  }

  /** Where it listens. */
  public static int port() {
    return SERVER.getSmtp().getPort();
  }

  /** What has arrived for this address. */
  public static List<MimeMessage> receivedBy(String address) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(message -> address.equals(recipient(message)))
        .toList();
  }

  private static String recipient(MimeMessage message) {
    try {
      return ((jakarta.mail.internet.InternetAddress) message.getAllRecipients()[0]).getAddress();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GreenMail start() {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(30_000);
    GreenMail server = new GreenMail(setup);
    server.start();
    return server;
  }
}
