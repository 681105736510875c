package org.convocatoria.benchmark.load;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sends requests over one keep-alive connection, and opens another where it breaks. */
public final class HttpSender implements Sender {

  private final int port;
  private final Requests requests;
  private @Nullable HttpConnection connection;

  /** To a port of the loopback interface. */
  public HttpSender(int port, Requests requests) {
    this.port = port;
    this.requests = requests;
  }

  @Override
  public int send(long n) {
    try {
      HttpConnection open =
          connection == null || connection.isClosed() ? new HttpConnection(port) : connection;
      connection = open;
      return open.exchange(requests.request(n)).status();
    } catch (IOException e) {
      close();
      return Measured.UNKNOWN;
    }
  }

  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (IOException e) {
      // It is given up either way.
    }
    connection = null;
  }
}
