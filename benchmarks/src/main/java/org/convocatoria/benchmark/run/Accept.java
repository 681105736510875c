package org.convocatoria.benchmark.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.load.Measured;
import org.convocatoria.benchmark.report.Report;

/** How many new items a service accepts in a second, and how long each waits for its answer. */
public final class Accept implements Benchmark {

  @Override
  public String explanation() {
    return """
    `per second`: closed loop of 32 connections. p50 and p99: milliseconds from the moment each request
    was meant to be sent, in an open loop at that share of the variant's own saturation. `behind`: accepted
    and not yet published at the end of the window, by the topic's record count; `kept up` is 1 where that,
    and the outbox depth, had not grown over the window beyond one removal interval's arrivals; else the
    window is invalid and its latencies do not count. `refused`: not 2xx, in 100 requests; left out where nothing was.
    Variants from insert-postgres on keep their data in PostgreSQL, the others in the embedded store.\
    """;
  }

  @Override
  public void run(Bed bed, Report report) {
    List<Variant> variants = Variant.chosen(bed.options(), Variant.values());
    for (int round = 1; round <= bed.options().rounds(); round++) {
      new RawLimits(bed, report).run(round);
      for (Variant variant : variants) {
        Optional<Trial> started = bed.start(variant);
        if (started.isPresent()) {
          try (Trial trial = started.get()) {
            report.add(variant.label(), round, measure(trial, round, report));
          }
        }
      }
    }
  }

  private static Map<String, Double> measure(Trial trial, int round, Report report) {
    Map<String, Double> figures = new LinkedHashMap<>();
    try (LoadGenerator load = trial.creating()) {
      Measured full = trial.saturation(load);
      figures.put("per second", full.perSecond());
      for (int share : List.of(50, 70)) {
        Trial.Window window = trial.open(load, full.perSecond() * share / 100);
        window.latencies(share, figures);
        if (trial.variant().publishing()) {
          publishing(trial, window, share, round, figures, report);
          trial.drain(load);
        }
      }
    }
    return figures;
  }

  private static void publishing(
      Trial trial,
      Trial.Window window,
      int share,
      int round,
      Map<String, Double> figures,
      Report report) {
    figures.put("behind at " + share + " %", (double) window.end().unpublished());
    figures.put("kept up at " + share + " %", window.keptUp() ? 1.0 : 0.0);
    if (trial.variant() == Variant.OURS) {
      figures.put("depth at start, " + share + " %", (double) window.start().depth());
      figures.put("depth at end, " + share + " %", (double) window.end().depth());
      figures.put("oldest at end, " + share + " %", window.end().oldestSeconds());
    }
    trial.noteIfBehind(window, share, round, report);
  }
}
