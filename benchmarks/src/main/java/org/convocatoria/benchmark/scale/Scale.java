package org.convocatoria.benchmark.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convocatoria.benchmark.report.Report;
import org.convocatoria.benchmark.run.Curve;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the model, fitted to the last run of {@code curve}, how many machines like the one measured
 * larger processes need and how long people wait then.
 */
public final class Scale {

  private static final double SHARE_OF_LAST_DAY = 0.2;
  private static final double SECONDS_OF_LAST_DAY = 8 * 3600.0;
  private static final double WORST_MINUTES = 3;
  private static final double LOAD = 0.6;

  /**
   * Records of a contribution whose author has an address, on the day it comes: received, a letter
   * asked for, the letter recorded and accepted.
   */
  private static final double RECORDS_AT_ONCE = 4;

  /** Later admitted, with its text, and a second letter. */
  private static final double RECORDS = 9;

  /** Itself and its two letters. */
  private static final double DOCUMENTS = 3;

  private final JsonNode rounds;

  private Scale(JsonNode rounds) {
    this.rounds = rounds;
  }

  private record Scope(String name, double contributions) {

    /** Contributions a second in the worst minutes of the last day. */
    double peak() {
      return contributions * SHARE_OF_LAST_DAY / SECONDS_OF_LAST_DAY * WORST_MINUTES;
    }
  }

  /** Prints the table; the folder is where results are kept. */
  public static void print(Path results) throws IOException {
    Path file = results.resolve("curve.json");
    if (!Files.exists(file)) {
      throw new IllegalArgumentException("Run the benchmark `curve` first: scale is fitted to it");
    }
    JsonNode all = JsonMapper.shared().readTree(Files.readString(file));
    new Scale(all.path("rounds")).print(Runtime.getRuntime().availableProcessors());
  }

  private void print(int cores) {
    double saturation = median("per second");
    Fit fit =
        Fit.to(saturation, cores, median("p50 at 10 %"), saturation / 2, median("p99 at 50 %"));
    System.out.printf(Locale.ROOT, "%,.0f items a second at full load; %s%n%n", saturation, fit);
    printFit(fit, saturation);
    System.out.println(
        "| | contributions | records a second at the peak | machines | p50, ms | p99, ms |"
            + " documents, GB | records, GB |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    List.of(
            new Scope("a city", 250e3),
            new Scope("a country", 20e6),
            new Scope("a continent", 400e6))
        .forEach(scope -> print(scope, fit, saturation));
  }

  private void printFit(Fit fit, double saturation) {
    System.out.println("| of full load | p50 measured | model | p99 measured | model |");
    System.out.println("|---:|---:|---:|---:|---:|");
    for (int share : Curve.SHARES) {
      Fit.Latency model = fit.at(saturation * share / 100);
      System.out.printf(
          Locale.ROOT,
          "| %d %% | %.1f | %.1f | %.0f | %.0f |%n",
          share,
          median("p50 at " + share + " %"),
          model.p50(),
          median("p99 at " + share + " %"),
          model.p99());
    }
    System.out.println();
  }

  private void print(Scope scope, Fit fit, double saturation) {
    double items = scope.peak() * RECORDS_AT_ONCE;
    int machines = (int) Math.ceil(items / (LOAD * saturation));
    Fit.Latency wait = fit.at(items / machines);
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %d | %.1f | %.0f | %,.1f | %,.1f |%n",
        scope.name(),
        scope.contributions(),
        items,
        machines,
        wait.p50(),
        wait.p99(),
        scope.contributions() * DOCUMENTS * median("document, bytes") / 1e9,
        scope.contributions() * RECORDS * median("records, bytes an item") / 1e9);
  }

  private double median(String figure) {
    List<Double> values = new ArrayList<>();
    for (JsonNode round : rounds) {
      if (round.path("variant").asString().equals("ours")) {
        values.add(round.path("figures").path(figure).asDouble());
      }
    }
    return Report.median(values);
  }
}
