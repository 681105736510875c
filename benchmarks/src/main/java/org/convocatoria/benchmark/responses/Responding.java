package org.convocatoria.benchmark.responses;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.convocatoria.benchmark.load.HttpConnection;
import org.convocatoria.benchmark.load.HttpSender;
import org.convocatoria.benchmark.load.Sender;
import tools.jackson.databind.json.JsonMapper;

/** Sends responses to a consultation over one connection, and opens another if it breaks. */
final class Responding implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Sender sender;

  Responding(int port, String path, UUID run) {
    this.sender = new HttpSender(port, number -> request(path, run, (int) number));
  }

  /** Sends the response with this number, under its own key, until it is acknowledged. */
  void respond(int number) {
    int status = sender.send(number);
    while (status != 201) {
      if (status >= 400 && status < 500) {
        throw new IllegalStateException("refused with " + status);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      status = sender.send(number);
    }
  }

  private static byte[] request(String path, UUID run, int number) {
    String name = run + " " + number;
    String key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    byte[] body = JSON.writeValueAsBytes(SampleConsultation.response(number));
    return HttpConnection.post(path, key, body);
  }

  @Override
  public void close() {
    sender.close();
  }
}
