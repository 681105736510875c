package org.convocatoria.benchmark.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.machine.Running;
import org.convocatoria.benchmark.report.Report;

/** Processor time per accepted item, over service, store and broker. */
public final class CpuCost implements Benchmark {

  private static final double SHARE = 0.5;

  @Override
  public String explanation() {
    return """
    Milliseconds of processor time (user and kernel) per accepted item, from before the window until all was
    published, at the same rate for all variants: half of the first one's saturation in that round.\
    """;
  }

  @Override
  public void run(Bed bed, Report report) {
    List<Variant> variants =
        Variant.chosen(bed.options(), Variant.OURS, Variant.BRIDGE_SYNC, Variant.INSERT);
    warmUpStore(bed);
    for (int round = 1; round <= bed.options().rounds(); round++) {
      double rate = 0;
      for (Variant variant : variants) {
        Optional<Trial> started = bed.start(variant);
        if (started.isPresent()) {
          try (Trial trial = started.get();
              LoadGenerator load = trial.creating()) {
            double saturation = trial.saturation(load).perSecond();
            rate = rate == 0 ? saturation * SHARE : rate;
            report.add(variant.label(), round, measure(bed, trial, load, rate));
          }
        }
      }
    }
  }

  /** Otherwise the first variant would pay for compiling the store's code. */
  private static void warmUpStore(Bed bed) {
    Optional<Trial> started = bed.start(Variant.OURS);
    if (started.isPresent()) {
      try (Trial trial = started.get();
          LoadGenerator load = trial.creating()) {
        var _ = trial.saturation(load);
      }
    }
  }

  private static Map<String, Double> measure(
      Bed bed, Trial trial, LoadGenerator load, double rate) {
    List<Running> processes =
        List.of(trial.service().process(), bed.store().process(), bed.broker().process());
    List<Double> before = processes.stream().map(Running::cpuSeconds).toList();
    long acceptedBefore = load.accepted();
    var _ = trial.open(load, rate);
    trial.drain(load);
    long accepted = load.accepted() - acceptedBefore;
    List<Double> after = processes.stream().map(Running::cpuSeconds).toList();
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("per second", rate);
    List<String> names = List.of("service", "store", "broker");
    double sum = 0;
    for (int i = 0; i < names.size(); i++) {
      double millis = 1000 * (after.get(i) - before.get(i)) / accepted;
      figures.put(names.get(i), millis);
      sum += millis;
    }
    figures.put("all", sum);
    return figures;
  }
}
