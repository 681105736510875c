package org.convocatoria.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection on which a test writes what no client would. */
public final class RawRequest implements AutoCloseable {

  /** Far longer than a response takes; the test fails after it instead of waiting for ever. */
  private static final int PATIENCE_MILLIS = 15_000;

  private final Socket socket;
  private final BufferedReader response;

  /** Connects and writes the lines of a head, without the empty line behind it. */
  public RawRequest(int port, String... head) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    response =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    write(String.join("\r\n", head));
  }

  /** Writes more. */
  public RawRequest write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return this;
  }

  /** The first line of the response, or of what is left of it; null at its end. */
  public @Nullable String line() throws IOException {
    return response.readLine();
  }

  /** All lines until the connection ends. */
  public List<String> rest() {
    return response.lines().toList();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
