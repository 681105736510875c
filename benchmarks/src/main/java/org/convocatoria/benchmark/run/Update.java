package org.convocatoria.benchmark.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.benchmark.load.Changes;
import org.convocatoria.benchmark.load.HotChanges;
import org.convocatoria.benchmark.load.HttpSender;
import org.convocatoria.benchmark.load.Items;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.load.Measured;
import org.convocatoria.benchmark.load.Requests;
import org.convocatoria.benchmark.report.Report;

/** Changes of what exists: five of each item, or many of one. */
public final class Update implements Benchmark {

  private final boolean hotKey;

  /**
   * Where hot, 30 of 100 changes are of one item; else each item is made and changed five times.
   */
  public Update(boolean hotKey) {
    this.hotKey = hotKey;
  }

  @Override
  public String explanation() {
    String what =
        hotKey
            ? "Changes of 1,000 items, 30 of 100 on one of them."
            : "Each item is made and then changed five times; all six requests count.";
    return what
        + """
         `refused`: not 2xx, at saturation and at 70 %, in 100 requests.
        `behind`: accepted and not yet published at the end of the window at 70 %.\
        """;
  }

  @Override
  public void run(Bed bed, Report report) {
    List<Variant> variants =
        Variant.chosen(bed.options(), Variant.INSERT, Variant.OURS, Variant.BRIDGE_SYNC);
    for (int round = 1; round <= bed.options().rounds(); round++) {
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

  private Map<String, Double> measure(Trial trial, int round, Report report) {
    Map<String, Double> figures = new LinkedHashMap<>();
    long madeBefore = hotKey ? HotChanges.ITEMS : 0;
    try (LoadGenerator load = trial.load(requests(trial), madeBefore)) {
      Measured full = trial.saturation(load);
      figures.put("per second", full.perSecond());
      figures.put("refused at saturation", full.percentRefused());
      for (int share : List.of(50, 70)) {
        Trial.Window window = trial.open(load, full.perSecond() * share / 100);
        window.latencies(share, figures);
        figures.put("refused at " + share + " %", window.measured().percentRefused());
        if (trial.variant().publishing()) {
          figures.put("behind at " + share + " %", (double) window.end().unpublished());
          trial.noteIfBehind(window, share, round, report);
          trial.drain(load);
        }
      }
    }
    return figures;
  }

  private Requests requests(Trial trial) {
    if (!hotKey) {
      return new Changes();
    }
    Items items = new Items();
    try (HttpSender sender = new HttpSender(trial.service().port(), items)) {
      for (long n = 0; n < HotChanges.ITEMS; n++) {
        sender.send(n);
      }
    }
    return new HotChanges(items);
  }
}
