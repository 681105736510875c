package org.convocatoria.benchmark.load;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** When requests are meant to be sent; connections take the next one as they are free. */
final class Schedule {

  private static final double NANOS = 1e9;

  private final long[] offsets;
  private final long start = System.nanoTime();
  private final long end;
  private final AtomicLong next = new AtomicLong();
  private volatile boolean stopped;

  private Schedule(long[] offsets, Duration length) {
    this.offsets = offsets;
    this.end = start + length.toNanos();
  }

  /** Each connection sends as soon as it has its answer. */
  static Schedule closed(Duration length) {
    return new Schedule(new long[0], length);
  }

  /** Arrivals that do not wait for answers: independent of each other, this many in a second. */
  static Schedule open(double perSecond, Duration length, long seed) {
    Random random = new Random(seed);
    long count = Math.round(perSecond * length.toNanos() / NANOS);
    long[] offsets = new long[(int) count];
    double at = 0;
    for (int i = 0; i < offsets.length; i++) {
      at -= Math.log(1 - random.nextDouble()) / perSecond;
      offsets[i] = (long) (at * NANOS);
    }
    return new Schedule(offsets, length);
  }

  /** The moment the next request is meant for, after waiting for it; negative when all is done. */
  long await() {
    if (stopped) {
      return -1;
    }
    if (offsets.length == 0) {
      long now = System.nanoTime();
      return now < end ? now - start : -1;
    }
    long ticket = next.getAndIncrement();
    // An overloaded service is left alone once it is as far behind as the run was long.
    if (ticket >= offsets.length || System.nanoTime() > 2 * end - start) {
      return -1;
    }
    long due = start + offsets[(int) ticket];
    for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
      LockSupport.parkNanos(wait);
    }
    return offsets[(int) ticket];
  }

  /** Nothing more is sent. */
  void stop() {
    stopped = true;
  }

  long nanosSince(long offset) {
    return System.nanoTime() - start - offset;
  }
}
