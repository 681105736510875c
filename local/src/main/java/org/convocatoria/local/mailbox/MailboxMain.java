package org.convocatoria.local.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.convocatoria.local.readiness.Readiness;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The mailbox's own process. Arguments: folder for the messages, port of the page, port for SMTP.
 */
public final class MailboxMain {

  private MailboxMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    MailFolder folder = new MailFolder(Path.of(args[0]), Clock.systemUTC());
    InetAddress address = address();
    SMTPServer smtp =
        SmtpReceiver.start(folder, new InetSocketAddress(address, Integer.parseInt(args[2])));
    MailSite.start(folder, new InetSocketAddress(address, Integer.parseInt(args[1])));
    Runtime.getRuntime().addShutdownHook(new Thread(smtp::stop));
    Readiness.announce();
    System.out.println("Accepting mail on port " + args[2] + ", showing it on port " + args[1]);
    Thread.currentThread().join();
  }

  /** Loopback, except in a container, whose own network is the boundary. */
  private static InetAddress address() {
    String listen = System.getenv("CONVOCATORIA_LISTEN");
    return listen == null ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral(listen);
  }
}
