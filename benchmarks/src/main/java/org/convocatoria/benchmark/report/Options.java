package org.convocatoria.benchmark.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the command line asked for. */
public record Options(
    String name,
    Duration warmUp,
    Duration window,
    int rounds,
    List<String> variants,
    Duration outage,
    int kills,
    String commandLine) {

  /** The help: every option with its default. */
  public static final String USAGE =
      """
      Usage: benchmarks/run NAME [options]
        NAME                accept, sustained, curve, update, hot-key, outage, end-to-end, rebuild, cpu,
                            lost, soak or all;
                            scale asks the model that the last curve was fitted to
        --seconds N         length of each measured window (20)
        --warm-up N         seconds of full load before anything is measured (60)
        --rounds N          interleaved rounds; medians and ranges are over these (3)
        --variants A,B      only these variants
        --outage N          seconds the broker is away in `outage` (90)
        --kills N           kills of each variant's process in `lost` (20)\
      """;

  /** Reads the arguments, or says what is wrong with them. */
  public static Options of(String[] args) {
    Map<String, Integer> given = new HashMap<>();
    List<String> variants = List.of();
    for (int i = 1; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      if (args[i].equals("--variants")) {
        variants = Arrays.asList(args[i + 1].split(",", -1));
      } else if (USAGE.contains(args[i] + " N ")) {
        given.put(args[i], Integer.valueOf(args[i + 1]));
      } else {
        throw new IllegalArgumentException("There is no option " + args[i]);
      }
    }
    return new Options(
        args.length == 0 ? "--help" : args[0],
        Duration.ofSeconds(given.getOrDefault("--warm-up", 60)),
        Duration.ofSeconds(given.getOrDefault("--seconds", 20)),
        given.getOrDefault("--rounds", 3),
        variants,
        Duration.ofSeconds(given.getOrDefault("--outage", 90)),
        given.getOrDefault("--kills", 20),
        "benchmarks/run " + String.join(" ", args));
  }

  /** Those of these variants that were asked for. */
  public List<String> chosen(List<String> all) {
    return variants.isEmpty() ? all : all.stream().filter(variants::contains).toList();
  }
}
