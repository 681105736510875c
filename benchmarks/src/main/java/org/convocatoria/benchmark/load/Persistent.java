package org.convocatoria.benchmark.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that repeat a request under the same key until it is accepted, and remember what was.
 * Until they are stopped they go on with the next.
 */
public final class Persistent {

  private static final int CLIENTS = 16;
  private static final long PAUSE_NANOS = 10_000_000;
  private static final long PATIENCE_NANOS = 100_000_000;

  private final Items items = new Items();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicLong repeats = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running = true;

  /** Starts the clients on a loopback port. */
  public Persistent(int port) {
    for (int i = 0; i < CLIENTS; i++) {
      threads.add(Thread.ofPlatform().daemon().start(() -> work(new HttpSender(port, items))));
    }
  }

  private void work(HttpSender sender) {
    while (running) {
      long n = numbers.getAndIncrement();
      while (sender.send(n) != 201) {
        repeats.incrementAndGet();
        LockSupport.parkNanos(PATIENCE_NANOS);
      }
      accepted.add(items.key(n));
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    sender.close();
  }

  /** The keys of accepted requests. */
  public Set<String> accepted() {
    return accepted;
  }

  /** How often a request was repeated because its outcome was unknown or it was refused. */
  public long repeats() {
    return repeats.get();
  }

  /** Stops once every client has its last answer. */
  public void stop() throws InterruptedException {
    running = false;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
