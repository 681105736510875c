package org.convocatoria.benchmark.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.benchmark.Benchmark;
import org.convocatoria.benchmark.Report;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.scale.Fit;

/** How the wait for an answer grows with the load, and whether the queueing model says the same. */
public final class Curve implements Benchmark {

  private static final List<Integer> SHARES = List.of(10, 30, 50, 70, 80, 90);

  @Override
  public String explanation() {
    return """
    `ours`: measured, open loop at that share of the saturation of its round. `model`: the simulation of `scale/`, fitted
    to the measured p50 at 10 % and p99 at 50 % of the same round and to nothing else; `off`: model divided by measured.\
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
          compare(measured, full, round, report);
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

  private static void compare(Map<String, Double> measured, double full, int round, Report report) {
    Double idle = measured.get("p50 at 10 %");
    Double tail = measured.get("p99 at 50 %");
    if (idle == null || tail == null) {
      report.note("Round " + round + " has no point to fit the model to.");
      return;
    }
    Fit fit = Fit.to(full, Runtime.getRuntime().availableProcessors(), idle, full / 2, tail);
    Map<String, Double> model = new LinkedHashMap<>();
    Map<String, Double> off = new LinkedHashMap<>();
    for (int share : SHARES) {
      Fit.Latency at = fit.at(full * share / 100);
      note(model, off, measured, "p50 at " + share + " %", at.p50());
      note(model, off, measured, "p99 at " + share + " %", at.p99());
    }
    report.note("Round " + round + ": " + fit);
    report.add("model", round, model);
    report.add("off", round, off);
  }

  private static void note(
      Map<String, Double> model,
      Map<String, Double> off,
      Map<String, Double> measured,
      String column,
      double value) {
    model.put(column, value);
    Double real = measured.get(column);
    if (real != null) {
      off.put(column, value / real);
    }
  }
}
