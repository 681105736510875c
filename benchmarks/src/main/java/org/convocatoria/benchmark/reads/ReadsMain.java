package org.convocatoria.benchmark.reads;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.convocatoria.benchmark.load.HttpConnection;
import org.convocatoria.benchmark.load.HttpSender;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.load.Measured;

/**
 * Reads public addresses of a running platform over eight connections, one address after another,
 * and prints how often each was read and how long that took. Arguments: the port, the seconds for
 * each address, the addresses.
 */
public final class ReadsMain {

  private static final int CONNECTIONS = 8;

  private ReadsMain() {}

  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    Duration length = Duration.ofSeconds(Long.parseLong(arguments[1]));
    for (String path : List.of(arguments).subList(2, arguments.length)) {
      System.out.println(read(port, path, length));
    }
  }

  private static String read(int port, String path, Duration length) {
    byte[] request = HttpConnection.request(path);
    try (LoadGenerator load =
        new LoadGenerator(() -> new HttpSender(port, _ -> request), 0, CONNECTIONS)) {
      load.closed(length);
      Measured read = load.closed(length);
      return String.format(
          Locale.ROOT,
          "%-28s %,.0f a second, p50 %.1f ms, p99 %.1f ms",
          path,
          read.perSecond(),
          read.millis(50),
          read.millis(99));
    }
  }
}
