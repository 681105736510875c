package org.convocatoria.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

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

  static final String USAGE =
      """
      Usage: benchmarks/run NAME [options]
        NAME                accept, update, hot-key, outage, end-to-end, cpu, lost or all
        --seconds N         length of each measured window (20)
        --warm-up N         seconds of full load before anything is measured (15)
        --rounds N          interleaved rounds; medians and ranges are over these (3)
        --variants A,B      only these variants
        --outage N          seconds the broker is away in `outage` (90)
        --kills N           kills of each variant's process in `lost` (20)\
      """;

  /** Reads the arguments, or says what is wrong with them. */
  static Options of(String[] args) {
    String name = args.length == 0 ? "--help" : args[0];
    int seconds = 20;
    int warmUp = 15;
    int rounds = 3;
    int outage = 90;
    int kills = 20;
    List<String> variants = List.of();
    for (int i = 1; i + 1 < args.length; i += 2) {
      String value = args[i + 1];
      switch (args[i]) {
        case "--seconds" -> seconds = Integer.parseInt(value);
        case "--warm-up" -> warmUp = Integer.parseInt(value);
        case "--rounds" -> rounds = Integer.parseInt(value);
        case "--outage" -> outage = Integer.parseInt(value);
        case "--kills" -> kills = Integer.parseInt(value);
        case "--variants" -> variants = Arrays.asList(value.split(",", -1));
        default -> throw new IllegalArgumentException("There is no option " + args[i]);
      }
    }
    if (args.length % 2 == 0) {
      throw new IllegalArgumentException(args[args.length - 1] + " needs a value");
    }
    return new Options(
        name,
        Duration.ofSeconds(warmUp),
        Duration.ofSeconds(seconds),
        rounds,
        variants,
        Duration.ofSeconds(outage),
        kills,
        "benchmarks/run " + String.join(" ", args));
  }

  /** Those of these variants that were asked for. */
  public List<String> chosen(List<String> all) {
    return variants.isEmpty() ? all : all.stream().filter(variants::contains).toList();
  }
}
