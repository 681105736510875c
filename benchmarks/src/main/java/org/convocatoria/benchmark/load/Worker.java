package org.convocatoria.benchmark.load;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;

/** One of the connections: sends what is due, and notes what it saw. */
final class Worker {

  private static final long MOST_MICROS = 120_000_000;

  private final Sender sender;
  private final AtomicLong numbers;
  private final LongAdder accepted;
  private Histogram latency = new Histogram(MOST_MICROS, 3);
  private Map<Integer, Long> answers = new HashMap<>();

  Worker(Sender sender, AtomicLong numbers, LongAdder accepted) {
    this.sender = sender;
    this.numbers = numbers;
    this.accepted = accepted;
  }

  /** Works until the schedule is done; what was meant to be sent before the window is not noted. */
  void work(Schedule schedule, long windowNanos) {
    latency = new Histogram(MOST_MICROS, 3);
    answers = new HashMap<>();
    for (long due = schedule.await(); due >= 0; due = schedule.await()) {
      int status = sender.send(numbers.getAndIncrement());
      boolean good = status >= 200 && status < 300;
      if (good) {
        accepted.increment();
      }
      if (due >= windowNanos) {
        note(status, good, schedule.nanosSince(due) / 1000);
      }
    }
  }

  private void note(int status, boolean good, long micros) {
    answers.merge(status, 1L, Long::sum);
    if (good) {
      latency.recordValue(Math.min(micros, MOST_MICROS));
    }
  }

  Histogram latency() {
    return latency;
  }

  Map<Integer, Long> answers() {
    return answers;
  }

  void close() {
    sender.close();
  }
}
