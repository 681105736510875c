package org.convocatoria.benchmark.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.convocatoria.benchmark.load.Persistent;
import org.convocatoria.benchmark.machine.Processes;
import org.convocatoria.benchmark.report.Report;

/** The same kill -9 schedule on each variant: what was acknowledged and never reached the topic? */
public final class Lost implements Benchmark {

  private static final long SEED = 1871;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

  @Override
  public String explanation() {
    return """
    The service's process is killed 0.5 to 3 seconds after each start; 16 clients repeat what has no answer under
    the same key until it is accepted. A repeated key is answered from what is stored, in all variants.
    `lost`: accepted and not in the topic two minutes after the last kill. `duplicates`: records beyond
    each key's first.\
    """;
  }

  @Override
  public void run(Bed bed, Report report) {
    List<Variant> variants =
        Variant.chosen(
            bed.options(),
            Variant.OURS,
            Variant.BRIDGE_SYNC,
            Variant.BRIDGE_ASYNC,
            Variant.MODULITH,
            Variant.NAMASTACK,
            Variant.GRUELBOX);
    for (Variant variant : variants) {
      Optional<Trial> started = bed.start(variant);
      if (started.isPresent()) {
        try (Trial trial = started.get()) {
          report.add(variant.label(), 1, measure(bed, trial, report));
        }
      }
    }
  }

  private static Map<String, Double> measure(Bed bed, Trial trial, Report report) {
    trial.service().archiveClasses();
    Persistent clients = new Persistent(trial.service().port());
    Random random = new Random(SEED);
    for (int i = 0; i < bed.options().kills(); i++) {
      Processes.pause(500 + random.nextInt(2_500));
      trial.service().process().kill();
      trial.service().restart();
      report.progress("kill " + (i + 1) + ": " + clients.accepted().size() + " accepted so far");
    }
    try {
      clients.stop();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Map<String, Integer> seen = await(bed, trial, clients.accepted());
    long lost = clients.accepted().stream().filter(key -> !seen.containsKey(key)).count();
    long records = seen.values().stream().mapToLong(Integer::longValue).sum();
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("kills", (double) bed.options().kills());
    figures.put("accepted", (double) clients.accepted().size());
    figures.put("repeats", (double) clients.repeats());
    figures.put("lost", (double) lost);
    figures.put("duplicates", (double) (records - seen.size()));
    return figures;
  }

  /** Reads the topic until it has all that was accepted, or for two minutes. */
  private static Map<String, Integer> await(Bed bed, Trial trial, Set<String> accepted) {
    Map<String, Integer> seen = new HashMap<>();
    Map<TopicPartition, Long> start = new HashMap<>(bed.broker().ends(trial.topic()));
    start.replaceAll((_, _) -> 0L);
    long end = System.nanoTime() + PATIENCE_NANOS;
    try (KafkaConsumer<String, byte[]> consumer = bed.broker().read(start)) {
      boolean again = true;
      while (again || (!seen.keySet().containsAll(accepted) && System.nanoTime() < end)) {
        var records = consumer.poll(Duration.ofMillis(500));
        records.forEach(record -> seen.merge(record.key(), 1, Integer::sum));
        again = !records.isEmpty();
      }
    }
    return seen;
  }
}
