package org.convocatoria.benchmark.responses;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.convocatoria.benchmark.load.HttpConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Sends responses to a consultation over one connection, and opens another if it breaks. */
final class Responding implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final int port;
  private final String path;
  private final UUID run;
  private @Nullable HttpConnection connection;

  Responding(int port, String path, UUID run) {
    this.port = port;
    this.path = path;
    this.run = run;
  }

  /** Sends a response under its own key until it is acknowledged. */
  void respond(Map<String, Object> body, int number) {
    String name = run + " " + number;
    String key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    byte[] request = HttpConnection.post(path, key, JSON.writeValueAsBytes(body));
    int status = send(request);
    while (status != 201) {
      if (status >= 400 && status < 500) {
        throw new IllegalStateException("refused with " + status);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      status = send(request);
    }
  }

  private int send(byte[] request) {
    try {
      HttpConnection open = connection;
      if (open == null || open.isClosed()) {
        open = new HttpConnection(port);
        connection = open;
      }
      return open.exchange(request).status();
    } catch (IOException _) {
      close();
      return 0;
    }
  }

  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (IOException _) {
      // It is given up either way.
    }
    connection = null;
  }
}
