package org.convocatoria.notification.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers what the test tells it to, and remembers what it was told. */
final class ScriptedSmtp implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, String> answers;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  /** Answers by command, for example {@code "RCPT", "550 5.1.1 unknown"}. */
  ScriptedSmtp(Map<String, String> answers) {
    this.answers = answers;
    try {
      this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  List<String> heard() {
    return heard;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        converse(client);
      } catch (IOException _) {
        // The client or the test went away.
      }
    }
  }

  private void converse(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    PrintStream out = new PrintStream(client.getOutputStream(), true, US_ASCII);
    out.print(answers.getOrDefault("GREETING", "220 scripted") + "\r\n");
    boolean content = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      if (content && !line.equals(".")) {
        continue;
      }
      String command =
          content ? "END" : line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
      content = command.equals("DATA");
      out.print(answers.getOrDefault(command, content ? "354 go on" : "250 fine") + "\r\n");
      if (command.equals("QUIT")) {
        return;
      }
    }
  }
}
