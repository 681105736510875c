package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Says every ten seconds how a run is getting on. */
final class Progress implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofSeconds(10);
  private static final long BEGIN = System.nanoTime();

  private final Thread thread;

  Progress(Supplier<String> state) {
    thread = Thread.ofPlatform().daemon().name("progress").unstarted(() -> repeat(state));
  }

  void start() {
    thread.start();
  }

  static void say(String words) {
    long seconds = Duration.ofNanos(System.nanoTime() - BEGIN).toSeconds();
    System.out.println(String.format(Locale.ROOT, "faults %4d s  ", seconds) + words);
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private static void repeat(Supplier<String> state) {
    while (!Thread.currentThread().isInterrupted()) {
      say(state.get());
      Patience.pause(BETWEEN);
    }
  }
}
