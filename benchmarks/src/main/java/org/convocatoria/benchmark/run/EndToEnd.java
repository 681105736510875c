package org.convocatoria.benchmark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.apache.kafka.common.TopicPartition;
import org.convocatoria.benchmark.load.HttpConnection;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.load.Measured;
import org.convocatoria.benchmark.machine.Processes;
import org.convocatoria.benchmark.machine.Service;
import org.convocatoria.benchmark.report.Report;

/** How long until what one service accepted stands in another's read model. */
public final class EndToEnd implements Benchmark {

  @Override
  public String explanation() {
    return """
    `per second`: saturation of the accepting service while the reading one works beside it. `projected`: milliseconds
    from an event's write until its row is kept by the second service. `published`: until the broker appended it.
    `not yet projected`: of the records in the topic at the window's end, those whose row had not come when all was
    published; 0 means that no slow one is left out.\
    """;
  }

  @Override
  public void run(Bed bed, Report report) {
    for (int round = 1; round <= bed.options().rounds(); round++) {
      Optional<Trial> started = bed.start(Variant.OURS);
      if (started.isPresent()) {
        try (Trial trial = started.get()) {
          Service reader = bed.startReader(trial);
          report.add(Variant.OURS.label(), round, measure(bed, trial, reader, round, report));
          reader.stop();
        }
      }
    }
  }

  private static Map<String, Double> measure(
      Bed bed, Trial trial, Service reader, int round, Report report) {
    Map<String, Double> figures = new LinkedHashMap<>();
    try (LoadGenerator load = trial.creating()) {
      Measured full = trial.saturation(load);
      figures.put("per second", full.perSecond());
      for (int share : List.of(50, 70)) {
        awaitSilence(reader);
        Map<TopicPartition, Long> from = bed.broker().ends(trial.topic());
        long[] before = new long[1];
        Trial.Window window =
            trial.open(load, full.perSecond() * share / 100, () -> before[0] = lag(reader).count());
        long sent = sum(bed.broker().ends(trial.topic())) - sum(from);
        trial.noteIfBehind(window, share, round, report);
        trial.drain(load);
        Lag projected = lag(reader);
        Histogram published =
            PublishLag.between(bed.broker(), from, bed.broker().ends(trial.topic()));
        figures.put("projected p50 at " + share + " %", projected.p50());
        figures.put("projected p99 at " + share + " %", projected.p99());
        figures.put(
            "not yet projected at " + share + " %",
            (double) Math.max(0, sent - before[0] - projected.count()));
        figures.put(
            "published p50 at " + share + " %", (double) published.getValueAtPercentile(50));
        figures.put(
            "published p99 at " + share + " %", (double) published.getValueAtPercentile(99));
      }
    }
    return figures;
  }

  private static long sum(Map<TopicPartition, Long> ends) {
    return ends.values().stream().mapToLong(Long::longValue).sum();
  }

  private record Lag(long count, double p50, double p99) {}

  /** What the reader saw since it was last asked. */
  private static Lag lag(Service reader) {
    try (HttpConnection connection = new HttpConnection(reader.port())) {
      String[] answer = connection.get("/lag").body().split(" ", -1);
      return new Lag(
          Long.parseLong(answer[0]),
          Long.parseLong(answer[1]) / 1000.0,
          Long.parseLong(answer[2]) / 1000.0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitSilence(Service reader) {
    do {
      Processes.pause(500);
    } while (lag(reader).count() > 0);
  }
}
