package org.convocatoria.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Sends requests over 32 keep-alive connections. In an open loop latency counts from the moment a
 * request was meant to be sent, so that a stall is charged to all who would have come meanwhile.
 */
public final class LoadGenerator implements AutoCloseable {

  private static final int CONNECTIONS = 32;
  private static final long SEED = 20140301;

  private final List<Worker> workers = new ArrayList<>();
  private final AtomicLong numbers = new AtomicLong();
  private final LongAdder accepted = new LongAdder();

  /** Each connection gets a sender of its own; requests are numbered through all runs. */
  public LoadGenerator(Supplier<Sender> senders) {
    this(senders, 0);
  }

  /** For a service that has accepted something before. */
  public LoadGenerator(Supplier<Sender> senders, long acceptedBefore) {
    this(senders, acceptedBefore, CONNECTIONS);
  }

  /** Over another number of connections. */
  public LoadGenerator(Supplier<Sender> senders, long acceptedBefore, int connections) {
    accepted.add(acceptedBefore);
    for (int i = 0; i < connections; i++) {
      workers.add(new Worker(senders.get(), numbers, accepted));
    }
  }

  /** How many requests were answered with 2xx so far, in all runs. */
  public long accepted() {
    return accepted.sum();
  }

  /** As much as it takes: each connection sends when it has its answer. */
  public Measured closed(Duration length) {
    return run(Schedule.closed(length), Duration.ZERO, length, () -> {});
  }

  /**
   * This many in a second, whatever the answers. What happens in the ramp is not noted; the window
   * after it is, and the observer runs at the window's start.
   */
  public Measured open(double perSecond, Duration ramp, Duration window, Runnable atStart) {
    Schedule schedule = Schedule.open(perSecond, ramp.plus(window), SEED + numbers.get());
    return run(schedule, ramp, window, atStart);
  }

  /** This many in a second for as long as the companion takes, and at most this long. */
  public Measured openUntil(double perSecond, Duration most, Runnable companion) {
    Schedule schedule = Schedule.open(perSecond, most, SEED + numbers.get());
    return run(
        schedule,
        Duration.ZERO,
        Duration.ZERO,
        () -> {
          companion.run();
          schedule.stop();
        });
  }

  private Measured run(Schedule schedule, Duration ramp, Duration window, Runnable atStart) {
    long windowNanos = ramp.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (Worker worker : workers) {
      threads.add(Thread.ofPlatform().start(() -> worker.work(schedule, windowNanos)));
    }
    try {
      Thread.sleep(ramp);
      atStart.run();
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return merged(Math.max(window.toNanos(), schedule.nanosSince(windowNanos)) / 1e9);
  }

  private Measured merged(double seconds) {
    Map<Integer, Long> answers = new HashMap<>();
    Histogram latency = new Histogram(3);
    for (Worker worker : workers) {
      worker.answers().forEach((status, count) -> answers.merge(status, count, Long::sum));
      latency.add(worker.latency());
    }
    return new Measured(seconds, answers, latency);
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }
}
