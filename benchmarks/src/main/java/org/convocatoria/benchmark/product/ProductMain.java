package org.convocatoria.benchmark.product;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.convocatoria.benchmark.load.HttpSender;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.load.Measured;
import org.convocatoria.benchmark.machine.LoadAverage;
import org.convocatoria.benchmark.machine.Processes;

/**
 * Measures a running platform: its cost at rest, contributions through the gateway at full load, at
 * half of it and one at a time, with the processor time of each part. Arguments: the portal, the
 * staff's credentials as JSON, the seconds of warm-up, of each measurement, and at rest.
 */
public final class ProductMain {

  private static final int CONNECTIONS = 16;

  private final Platform platform;
  private final Duration warmUp;
  private final Duration length;

  private ProductMain(Platform platform, Duration warmUp, Duration length) {
    this.platform = platform;
    this.warmUp = warmUp;
    this.length = length;
  }

  public static void main(String[] arguments) {
    Platform platform = new Platform(arguments[0], arguments[1]);
    ProductMain product = new ProductMain(platform, seconds(arguments[2]), seconds(arguments[3]));
    product.load();
    product.rest(seconds(arguments[4]));
  }

  private void load() {
    SampleContributions contributions = new SampleContributions(platform.open("/api/call"));
    double reached;
    try (LoadGenerator load = generator(contributions, CONNECTIONS)) {
      say("warm-up", load.closed(warmUp));
      ProcessorTime time = new ProcessorTime(platform);
      Measured full = load.closed(length);
      say("full load", full);
      say(time.millis(), full.accepted());
      reached = full.perSecond();
      say("half of it", load.open(reached / 2, Duration.ofSeconds(5), length, () -> {}));
    }
    try (LoadGenerator alone = generator(contributions, 1)) {
      alone.closed(Duration.ofSeconds(2));
      say("one at a time", alone.closed(length.dividedBy(2)));
    }
    System.out.printf(Locale.ROOT, "load average %s%n", LoadAverage.now());
  }

  private void rest(Duration rest) {
    Processes.pause(10_000);
    ProcessorTime time = new ProcessorTime(platform);
    Processes.pause(rest.toMillis());
    System.out.printf(Locale.ROOT, "at rest: %.1f %% of one core%n", time.percentOfOneCore());
    say(time.millis(), rest.toSeconds());
  }

  private LoadGenerator generator(SampleContributions contributions, int connections) {
    return new LoadGenerator(() -> new HttpSender(platform.port(), contributions), 0, connections);
  }

  private static void say(String what, Measured measured) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f a second, p50 %.1f ms, p99 %.1f ms, refused %d%n",
        what,
        measured.perSecond(),
        measured.millis(50),
        measured.millis(99),
        measured.refused());
  }

  private static void say(Map<String, Double> millis, long each) {
    String parts =
        millis.entrySet().stream()
            .map(
                part ->
                    String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue() / each))
            .collect(Collectors.joining(", "));
    double all = millis.values().stream().mapToDouble(Double::doubleValue).sum() / each;
    System.out.printf(Locale.ROOT, "  ms of processor time for each: %.2f (%s)%n", all, parts);
  }

  private static Duration seconds(String argument) {
    return Duration.ofSeconds(Long.parseLong(argument));
  }
}
