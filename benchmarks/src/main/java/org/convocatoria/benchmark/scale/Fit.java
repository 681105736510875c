package org.convocatoria.benchmark.scale;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** A machine whose simulation says what was measured at two points; the other points judge it. */
public final class Fit {

  private static final int ITEMS = 40_000;
  private static final long SEED = 2014;
  private static final double FORCE_SHARE = 0.3;
  private static final double PAUSE_EVERY_MILLIS = 1_000;

  /** Of an item's processor time, what is spent before its answer: `bench cpu`, insert by ours. */
  private static final double REQUEST_SHARE = 0.7;

  private static final int STEPS = 24;

  private final Machine machine;

  private Fit(Machine machine) {
    this.machine = machine;
  }

  /** Median and 99th percentile in milliseconds. */
  public record Latency(double p50, double p99) {}

  /**
   * Fits a machine.
   *
   * @param saturation items a second at full load
   * @param idle the median wait where nearly nothing is going on, in milliseconds
   * @param perSecond the rate of the second point
   * @param tail the 99th percentile there, in milliseconds
   */
  public static Fit to(double saturation, int cores, double idle, double perSecond, double tail) {
    double all = 1000.0 * cores / saturation;
    double force = idle * FORCE_SHARE;
    double request = Math.min(idle - force, all * REQUEST_SHARE);
    double delay = idle - force - request;
    Machine plain =
        new Machine(
            cores, delay, request / 2, force, request / 2, all - request, 0, PAUSE_EVERY_MILLIS);
    double low = 0;
    double high = 4 * tail;
    for (int i = 0; i < STEPS; i++) {
      double pause = (low + high) / 2;
      Machine tried = sameSaturation(plain.withPause(pause), all);
      if (latency(tried, perSecond).p99() < tail) {
        low = pause;
      } else {
        high = pause;
      }
    }
    return new Fit(sameSaturation(plain.withPause(low), all));
  }

  /** Pauses take time from the cores, which then is not work after the answer. */
  private static Machine sameSaturation(Machine m, double all) {
    double request = m.before() + m.after();
    double later = Math.max(0, all - request - m.pause() * m.cores() * request / m.pauseEvery());
    return new Machine(
        m.cores(), m.delay(), m.before(), m.force(), m.after(), later, m.pause(), m.pauseEvery());
  }

  /** What the model says at a rate. */
  public Latency at(double perSecond) {
    return latency(machine, perSecond);
  }

  private static Latency latency(Machine machine, double perSecond) {
    Histogram micros = Simulation.play(machine, perSecond, ITEMS, SEED);
    return new Latency(
        micros.getValueAtPercentile(50) / 1000.0, micros.getValueAtPercentile(99) / 1000.0);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "fitted: %.2f ms on the way, %.2f ms of processor time before the answer, %.2f ms to force the"
            + " journal, %.2f ms after the answer, a pause of %.1f ms after each %.0f ms of requests",
        machine.delay(),
        machine.before() + machine.after(),
        machine.force(),
        machine.later(),
        machine.pause(),
        machine.pauseEvery());
  }
}
