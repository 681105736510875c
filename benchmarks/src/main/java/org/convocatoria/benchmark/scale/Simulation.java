package org.convocatoria.benchmark.scale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.HdrHistogram.Histogram;

/**
 * Plays arrivals at a machine, event by event: cores with one queue, a journal that is forced for
 * all who wait, and pauses in which nobody is served.
 */
final class Simulation {

  private static final int RAMP = 2_000;

  private final Machine machine;
  private final Random random;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>((a, b) -> Double.compare(a.at(), b.at()));
  private final Deque<Job> waiting = new ArrayDeque<>();
  private final List<Job> forcing = new ArrayList<>();
  private final List<Job> toForce = new ArrayList<>();
  private final Histogram micros = new Histogram(600_000_000L, 3);
  private int idle;
  private double now;
  private double standsStillUntil;
  private double untilPause;
  private int answered;

  private Simulation(Machine machine, long seed) {
    this.machine = machine;
    this.random = new Random(seed);
    this.idle = machine.cores();
    this.untilPause = machine.pauseEvery();
  }

  private record Event(double at, Runnable what) {}

  /** A piece of processor time and what comes after it. */
  private record Job(double arrived, double takes, Runnable then) {}

  /** Latencies of so many items at this rate, in microseconds. */
  static Histogram play(Machine machine, double perSecond, int items, long seed) {
    Simulation simulation = new Simulation(machine, seed);
    simulation.run(perSecond, items);
    return simulation.micros;
  }

  private void run(double perSecond, int items) {
    double at = 0;
    for (int i = 0; i < items + RAMP; i++) {
      at += -Math.log(1 - random.nextDouble()) * 1000 / perSecond;
      double arrives = at;
      events.add(new Event(arrives + machine.delay(), () -> arrive(arrives)));
    }
    while (!events.isEmpty()) {
      Event next = events.remove();
      now = next.at();
      next.what().run();
    }
  }

  private void arrive(double arrived) {
    compute(new Job(arrived, varied(machine.before()), () -> wantForce(arrived)));
  }

  private void compute(Job job) {
    waiting.addLast(job);
    serve();
  }

  private void serve() {
    while (idle > 0 && !waiting.isEmpty()) {
      Job job = waiting.removeFirst();
      idle--;
      double begins = Math.max(now, standsStillUntil);
      untilPause -= job.takes();
      if (untilPause <= 0) {
        untilPause += machine.pauseEvery();
        standsStillUntil = begins + machine.pause();
        begins = standsStillUntil;
      }
      events.add(new Event(begins + job.takes(), () -> finish(job)));
    }
  }

  private void finish(Job job) {
    idle++;
    job.then().run();
    serve();
  }

  private void wantForce(double arrived) {
    toForce.add(new Job(arrived, varied(machine.after()), () -> answer(arrived)));
    force();
  }

  private void force() {
    if (forcing.isEmpty() && !toForce.isEmpty()) {
      forcing.addAll(toForce);
      toForce.clear();
      events.add(new Event(now + machine.force(), this::forced));
    }
  }

  private void forced() {
    List<Job> durable = new ArrayList<>(forcing);
    forcing.clear();
    durable.forEach(this::compute);
    force();
  }

  private void answer(double arrived) {
    answered++;
    if (answered > RAMP) {
      micros.recordValue(Math.round((now - arrived) * 1000));
    }
    compute(new Job(now, varied(machine.later()), () -> {}));
  }

  /** Work takes about as long each time: the sum of two exponential parts. */
  private double varied(double mean) {
    return -Math.log((1 - random.nextDouble()) * (1 - random.nextDouble())) * mean / 2;
  }
}
