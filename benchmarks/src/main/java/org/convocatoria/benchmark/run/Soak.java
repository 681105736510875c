package org.convocatoria.benchmark.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.machine.Running;
import org.convocatoria.benchmark.machine.Service;
import org.convocatoria.benchmark.report.Report;

/** What the processes hold in memory over a long time at a steady load. */
public final class Soak implements Benchmark {

  private static final Duration LENGTH = Duration.ofMinutes(30);
  private static final int PARTS = 6;
  private static final double PER_SECOND = 200;
  private static final double MEBIBYTE = 1 << 20;

  @Override
  public String explanation() {
    return """
    Resident MiB after each sixth of half an hour at 200 items a second, read by a second service; `alive` is what a
    full collection leaves on the heap. The store's grows with what it holds: it keeps the place of every document in memory.\
    """;
  }

  @Override
  public void run(Bed bed, Report report) {
    Optional<Trial> started = bed.start(Variant.OURS);
    if (started.isEmpty()) {
      return;
    }
    try (Trial trial = started.get();
        LoadGenerator load = trial.creating()) {
      Service reader = bed.startReader(trial);
      Map<String, Running> processes = new LinkedHashMap<>();
      processes.put("service", trial.service().process());
      processes.put("reader", reader.process());
      processes.put("store", bed.store().process());
      processes.put("broker", bed.broker().process());
      Map<String, Map<String, Double>> held = new LinkedHashMap<>();
      for (int part = 1; part <= PARTS; part++) {
        load.open(PER_SECOND, Duration.ZERO, LENGTH.dividedBy(PARTS), () -> {});
        String column = "after " + LENGTH.toMinutes() * part / PARTS + " min";
        boolean looksInside = part == 1 || part == PARTS;
        processes.forEach(
            (name, process) -> {
              Map<String, Double> figures = held.computeIfAbsent(name, _ -> new LinkedHashMap<>());
              figures.put(column, process.residentBytes() / MEBIBYTE);
              if (looksInside) {
                figures.put("of it alive " + column, process.liveBytes() / MEBIBYTE);
              }
            });
        report.progress(column + ": " + held);
      }
      held.forEach((name, figures) -> report.add(name, 1, figures));
      report.note(
          "%,d items accepted, %d not yet published at the end."
              .formatted(load.accepted(), trial.backlog(load).unpublished()));
      reader.stop();
    }
  }
}
