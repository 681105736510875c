package org.convocatoria.benchmark.run;

import java.time.Duration;
import java.util.Map;
import org.convocatoria.benchmark.load.HttpSender;
import org.convocatoria.benchmark.load.Items;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.load.Measured;
import org.convocatoria.benchmark.load.Requests;
import org.convocatoria.benchmark.machine.Processes;
import org.convocatoria.benchmark.machine.Service;
import org.convocatoria.benchmark.report.Report;

/** A variant that runs, with a database and a topic that nobody else uses. */
final class Trial implements AutoCloseable {

  private static final Duration RAMP = Duration.ofSeconds(2);
  private static final long DRAIN_MILLIS = 60_000;

  private final Bed bed;
  private final Service service;
  private final Variant variant;
  private final String database;
  private final String topic;

  Trial(Bed bed, Service service, Variant variant, String database, String topic) {
    this.bed = bed;
    this.service = service;
    this.variant = variant;
    this.database = database;
    this.topic = topic;
  }

  Service service() {
    return service;
  }

  Variant variant() {
    return variant;
  }

  String database() {
    return database;
  }

  String topic() {
    return topic;
  }

  /** A load of new items. */
  LoadGenerator creating() {
    return load(new Items(), 0);
  }

  /** A load of these requests, on a service that has accepted this many already. */
  LoadGenerator load(Requests requests, long acceptedBefore) {
    return new LoadGenerator(() -> new HttpSender(service.port(), requests), acceptedBefore);
  }

  /** Full load until the code is compiled, then full load measured, then until all is published. */
  Measured saturation(LoadGenerator load) {
    var _ = load.closed(bed.options().warmUp());
    Measured full = load.closed(bed.options().window());
    if (full.refused() > 0) {
      bed.report()
          .note(
              "%s refused at full load, by status: %s".formatted(variant.label(), full.answers()));
    }
    noteWhatWaits(load, full);
    drain(load);
    return full;
  }

  /** A rate at which publishing falls behind by more than a second is one of accepting only. */
  private void noteWhatWaits(LoadGenerator load, Measured full) {
    long waiting = variant.publishing() ? backlog(load).unpublished() : 0;
    if (waiting > full.perSecond()) {
      bed.report()
          .note(
              "%s had %,d accepted and not yet published when full load ended."
                  .formatted(variant.label(), waiting));
    }
  }

  /** An open loop, with what was not yet published at the window's start and end. */
  Window open(LoadGenerator load, double perSecond) {
    return open(load, perSecond, () -> {});
  }

  /** The same, with something to do at the window's start. */
  Window open(LoadGenerator load, double perSecond, Runnable atStart) {
    Backlog[] start = new Backlog[1];
    Measured measured =
        load.open(
            perSecond,
            RAMP,
            bed.options().window(),
            () -> {
              atStart.run();
              start[0] = backlog(load);
            });
    return new Window(perSecond, measured, start[0], backlog(load));
  }

  /** A measured window of an open loop. */
  record Window(double intended, Measured measured, Backlog start, Backlog end) {

    /** Whether publishing kept up with what was accepted. */
    boolean keptUp() {
      return end.within(start, intended);
    }

    /** Notes the latencies, unless the load is not one that lasts. */
    void latencies(int share, Map<String, Double> figures) {
      if (keptUp()) {
        figures.put("p50 at " + share + " %", measured.millis(50));
        figures.put("p99 at " + share + " %", measured.millis(99));
      }
      if (measured.refused() > 0) {
        figures.put("refused at " + share + " %", measured.percentRefused());
      }
    }
  }

  /** A load under which publishing falls behind is not one that lasts. */
  void noteIfBehind(Window window, int share, int round, Report report) {
    if (!window.keptUp()) {
      report.note(
          "%s, round %d at %d %% is invalid as a lasting load: publishing fell behind, %s to %s."
              .formatted(variant.label(), round, share, window.start(), window.end()));
    }
  }

  /** What is kept but not yet published. */
  Backlog backlog(LoadGenerator load) {
    boolean ours = variant == Variant.OURS;
    long published = variant.publishing() ? bed.broker().records(topic) : Long.MAX_VALUE;
    return new Backlog(
        Math.max(0, load.accepted() - published),
        ours ? bed.store().outboxDepth(database) : 0,
        ours ? bed.store().oldestOutboxSeconds(database) : 0);
  }

  /** Waits until all that was accepted is published; what is missing after a minute remains. */
  Backlog drain(LoadGenerator load) {
    long end = System.currentTimeMillis() + DRAIN_MILLIS;
    Backlog now = backlog(load);
    while ((now.unpublished() > 0 || now.depth() > 0) && System.currentTimeMillis() < end) {
      Processes.pause(200);
      now = backlog(load);
    }
    return now;
  }

  @Override
  public void close() {
    service.stop();
    bed.forget(database, topic);
  }
}
