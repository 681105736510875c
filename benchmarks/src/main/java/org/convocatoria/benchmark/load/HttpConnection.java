package org.convocatoria.benchmark.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;

/**
 * One keep-alive connection that sends a request and waits for its answer. A client library would
 * take more of the two cores than what it measures.
 */
public final class HttpConnection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 30_000;

  private byte[] buffer = new byte[16 * 1024];
  private final Socket socket;

  /** Connects to a port of the loopback interface. */
  public HttpConnection(int port) throws IOException {
    this.socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
  }

  /** The status and the body, as far as it fits. */
  public record Response(int status, String body) {}

  /** Reads a page. */
  public Response get(String path) throws IOException {
    return exchange(request(path));
  }

  /** The bytes of a request for a page. */
  public static byte[] request(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: bench\r\n\r\n").getBytes(ISO_8859_1);
  }

  /** Sends a request made by {@link #post} and waits for the answer. */
  public Response exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    InputStream in = socket.getInputStream();
    int filled = 0;
    int head = -1;
    while (head < 0) {
      filled += readSome(in, filled);
      head = endOfHead(filled);
    }
    String headers = new String(buffer, 0, head, ISO_8859_1);
    int status = Integer.parseInt(headers, 9, 12, 10);
    int length = contentLength(headers);
    if (length < 0) {
      // An error page in chunks: its status is enough, and the connection is not used again.
      close();
      return new Response(status, "");
    }
    int whole = head + length;
    if (whole > buffer.length) {
      buffer = Arrays.copyOf(buffer, whole);
    }
    while (filled < whole) {
      filled += readSome(in, filled);
    }
    return new Response(status, new String(buffer, head, Math.max(0, filled - head), ISO_8859_1));
  }

  /** The bytes of a request with a JSON body under an idempotency key. */
  public static byte[] post(String path, String key, byte[] body) {
    byte[] head =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nIdempotency-Key: "
                + key
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(ISO_8859_1);
    byte[] request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  private int readSome(InputStream in, int filled) throws IOException {
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read <= 0) {
      throw new EOFException("the connection was closed");
    }
    return read;
  }

  private int endOfHead(int filled) {
    for (int i = 3; i < filled; i++) {
      if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /** True once it is closed, which a response without a length does as well. */
  public boolean isClosed() {
    return socket.isClosed();
  }

  /** Negative where the answer comes in chunks. */
  private static int contentLength(String headers) {
    String lower = headers.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("content-length:");
    if (at < 0) {
      return lower.contains("transfer-encoding:") ? -1 : 0;
    }
    return Integer.parseInt(lower.substring(at + 15, lower.indexOf('\r', at)).strip());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
