package org.convocatoria.benchmark.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.report.Report;

/** How the wait for an answer grows with the load: what the model of `scale` is fitted to. */
public final class Curve implements Benchmark {

  /** In hundredths of full load. */
  public static final List<Integer> SHARES = List.of(10, 30, 50, 70, 80, 90);

  @Override
  public String explanation() {
    return """
    Open loop at each share of the saturation of its round. `bench scale` fits the model to the median of p50 at 10 % and
    of p99 at 50 %, and to nothing else.\
    """;
  }

  @Override
  public void run(Bed bed, Report report) {
    for (int round = 1; round <= bed.options().rounds(); round++) {
      Optional<Trial> started = bed.start(Variant.OURS);
      if (started.isPresent()) {
        try (Trial trial = started.get();
            LoadGenerator load = trial.creating()) {
          double full = trial.saturation(load).perSecond();
          Map<String, Double> measured = measure(trial, load, full);
          measured.put("document, bytes", bed.store().documentBytes(trial.database(), "items"));
          measured.put(
              "records, bytes an item",
              (double) bed.broker().bytes(trial.topic()) / load.accepted());
          report.add("ours", round, measured);
        }
      }
    }
  }

  private static Map<String, Double> measure(Trial trial, LoadGenerator load, double full) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("per second", full);
    for (int share : SHARES) {
      trial.open(load, full * share / 100).latencies(share, figures);
      trial.drain(load);
    }
    return figures;
  }
}
