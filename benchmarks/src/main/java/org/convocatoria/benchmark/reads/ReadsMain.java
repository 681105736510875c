package org.convocatoria.benchmark.reads;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.convocatoria.benchmark.load.HttpConnection;

/**
 * Reads public addresses of a running platform over eight connections, one address after another,
 * and prints how often each was read and how long that took. Arguments: the port, the seconds for
 * each address, the addresses.
 */
public final class ReadsMain {

  private static final int CONNECTIONS = 8;

  private final int port;
  private final Duration length;

  private ReadsMain(int port, Duration length) {
    this.port = port;
    this.length = length;
  }

  public static void main(String[] arguments) throws Exception {
    Duration length = Duration.ofSeconds(Long.parseLong(arguments[1]));
    ReadsMain reads = new ReadsMain(Integer.parseInt(arguments[0]), length);
    for (String path : List.of(arguments).subList(2, arguments.length)) {
      reads.read(path);
      Histogram micros = reads.read(path);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-28s %,.0f a second, p50 %.1f ms, p99 %.1f ms",
              path,
              micros.getTotalCount() / (double) length.toSeconds(),
              micros.getValueAtPercentile(50) / 1000.0,
              micros.getValueAtPercentile(99) / 1000.0));
    }
  }

  /** How long each read took, in microseconds. */
  private Histogram read(String path) throws InterruptedException {
    List<Histogram> parts = new ArrayList<>();
    List<Thread> readers = new ArrayList<>();
    long end = System.nanoTime() + length.toNanos();
    for (int i = 0; i < CONNECTIONS; i++) {
      Histogram part = new Histogram(3);
      parts.add(part);
      readers.add(Thread.ofPlatform().start(() -> readUntil(end, path, part)));
    }
    for (Thread reader : readers) {
      reader.join();
    }
    Histogram all = new Histogram(3);
    parts.forEach(all::add);
    return all;
  }

  /** A server ends a connection after some requests: then another is opened. */
  private void readUntil(long end, String path, Histogram micros) {
    while (System.nanoTime() < end) {
      try (HttpConnection connection = new HttpConnection(port)) {
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
          int status = connection.get(path).status();
          if (status != 200) {
            throw new IllegalStateException(path + " responded " + status);
          }
          micros.recordValue((System.nanoTime() - begun) / 1000);
        }
      } catch (IOException _) {
        // not counted
      }
    }
  }
}
