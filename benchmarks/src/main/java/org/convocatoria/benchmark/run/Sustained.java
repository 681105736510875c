package org.convocatoria.benchmark.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.load.Measured;
import org.convocatoria.benchmark.report.Report;

/** The rate that each variant can go on with: what is accepted is published as fast. */
public final class Sustained implements Benchmark {

  /** Shares of the saturation in percent, from the highest on. */
  private static final List<Integer> SHARES = List.of(100, 90, 80, 70, 60, 50, 40, 30);

  @Override
  public String explanation() {
    return """
    `saturation`: accepted in a second by a closed loop of 32 connections. `sustained`: the highest of 100,
    90, 80 … 30 % of it at which, in an open loop over the whole window, what is accepted and not yet published
    did not grow; for a variant that publishes nothing, its saturation. An insert and a record sent alone
    (`driver insert`, `producer send`) tell how much two full cores have for both.\
    """;
  }

  @Override
  public void run(Bed bed, Report report) {
    List<Variant> variants =
        Variant.chosen(
            bed.options(),
            Variant.INSERT,
            Variant.OURS,
            Variant.MODULITH,
            Variant.NAMASTACK,
            Variant.GRUELBOX);
    for (int round = 1; round <= bed.options().rounds(); round++) {
      new RawLimits(bed, report).run(round);
      for (Variant variant : variants) {
        Optional<Trial> started = bed.start(variant);
        if (started.isPresent()) {
          try (Trial trial = started.get()) {
            report.add(variant.label(), round, measure(trial));
          }
        }
      }
    }
  }

  private static Map<String, Double> measure(Trial trial) {
    Map<String, Double> figures = new LinkedHashMap<>();
    try (LoadGenerator load = trial.creating()) {
      Measured full = trial.saturation(load);
      figures.put("saturation", full.perSecond());
      figures.put(
          "sustained",
          trial.variant().publishing()
              ? sustained(trial, load, full.perSecond())
              : full.perSecond());
    }
    return figures;
  }

  /** Zero where even the lowest share was too much. */
  private static double sustained(Trial trial, LoadGenerator load, double saturation) {
    for (int share : SHARES) {
      Trial.Window window = trial.open(load, saturation * share / 100);
      trial.drain(load);
      if (window.keptUp() && window.measured().refused() == 0) {
        return window.measured().perSecond();
      }
    }
    return 0;
  }
}
