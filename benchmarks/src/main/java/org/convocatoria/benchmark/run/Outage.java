package org.convocatoria.benchmark.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.load.Measured;
import org.convocatoria.benchmark.machine.Processes;
import org.convocatoria.benchmark.report.Report;

/** The broker is away for a while, requests go on; then how fast what has gathered is published. */
public final class Outage implements Benchmark {

  private static final double SHARE = 0.2;
  private static final double ALMOST_NOTHING_SECONDS = 0.5;
  private static final long BEFORE_MILLIS = 3_000;
  private static final long MOST_DRAIN_SECONDS = 300;

  @Override
  public String explanation() {
    return """
    The broker's process is frozen (SIGSTOP) under 20 % of the saturation and goes on afterwards, while the
    load never stops. `drain`: records published in a second from then until no more than half a second's
    arrivals are unpublished, new arrivals included. `ratio`: that to the arrival rate.\
    """;
  }

  @Override
  public void run(Bed bed, Report report) {
    for (int round = 1; round <= bed.options().rounds(); round++) {
      Optional<Trial> started = bed.start(Variant.OURS);
      if (started.isPresent()) {
        try (Trial trial = started.get()) {
          report.add(Variant.OURS.label(), round, measure(bed, trial, report));
        }
      }
    }
  }

  private static Map<String, Double> measure(Bed bed, Trial trial, Report report) {
    try (LoadGenerator load = trial.creating()) {
      double arrivals = trial.saturation(load).perSecond() * SHARE;
      Duration most = bed.options().outage().plusSeconds(MOST_DRAIN_SECONDS);
      Drain[] drain = new Drain[1];
      Measured whole =
          load.openUntil(
              arrivals, most, () -> drain[0] = outage(bed, trial, load, arrivals, report));
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("arrivals per second", arrivals);
      figures.put("unpublished at its end", (double) drain[0].waiting());
      figures.put("seconds to drain", drain[0].seconds());
      figures.put("drain per second", drain[0].published() / drain[0].seconds());
      figures.put("ratio", drain[0].published() / drain[0].seconds() / arrivals);
      figures.put("p50 all the time", whole.millis(50));
      figures.put("p99 all the time", whole.millis(99));
      figures.put("refused", (double) whole.refused());
      return figures;
    }
  }

  private record Drain(long waiting, double seconds, long published) {}

  private static Drain outage(
      Bed bed, Trial trial, LoadGenerator load, double arrivals, Report report) {
    Processes.pause(BEFORE_MILLIS);
    long before = bed.broker().records(trial.topic());
    bed.broker().process().freeze();
    report.progress("The broker is away …");
    Processes.pause(bed.options().outage().toMillis());
    bed.broker().process().thaw();
    long start = System.nanoTime();
    long waiting = load.accepted() - before;
    report.progress("The broker is back; " + waiting + " wait.");
    Backlog now = trial.backlog(load);
    while (now.unpublished() > arrivals * ALMOST_NOTHING_SECONDS
        && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(MOST_DRAIN_SECONDS)) {
      Processes.pause(200);
      now = trial.backlog(load);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Drain(waiting, seconds, bed.broker().records(trial.topic()) - before);
  }
}
