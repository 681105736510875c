package org.convocatoria.local.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** Accepts any mail; "250 OK" is said only after the file is on the disk. */
final class SmtpReceiver {

  private static final int LARGEST = 40 << 20;

  private SmtpReceiver() {}

  static SMTPServer start(MailFolder folder, InetSocketAddress address) {
    SMTPServer server =
        new SMTPServer.Builder()
            .bindAddress(address.getAddress())
            .port(address.getPort())
            .softwareName("Convocatoria")
            .hideTLS()
            .insertReceivedHeaders(false)
            .maxMessageSize(LARGEST)
            .maxConnections(64)
            .messageHandlerFactory(_ -> new Delivery(folder))
            .build();
    server.start();
    return server;
  }

  private static final class Delivery implements MessageHandler {

    private final MailFolder folder;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Delivery(MailFolder folder) {
      this.folder = folder;
    }

    @Override
    public void from(String from) {
      sender = from;
    }

    @Override
    public void recipient(String recipient) {
      recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws IOException {
      InputStream envelope = new ByteArrayInputStream(envelope().getBytes(UTF_8));
      return "Ok: kept as " + folder.keep(new SequenceInputStream(envelope, data)).getFileName();
    }

    @Override
    public void done() {
      // Nothing is held between messages.
    }

    /** What a delivering server adds, so that blind recipients can be seen too. */
    private String envelope() {
      StringBuilder headers = new StringBuilder("Return-Path: <%s>\r\n".formatted(oneLine(sender)));
      for (String recipient : recipients) {
        headers.append("Delivered-To: ").append(oneLine(recipient)).append("\r\n");
      }
      return headers.toString();
    }

    private static String oneLine(String address) {
      return address.replaceAll("[\\r\\n]", "");
    }
  }
}
