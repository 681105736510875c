package org.convocatoria.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.convocatoria.benchmark.machine.LoadAverage;
import org.convocatoria.benchmark.machine.Service;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Collects the figures of all rounds: a table of medians and ranges for people, JSON with all. */
public final class Report {

  private final Options options;
  private final String name;
  private final String loadAtStart = LoadAverage.now();
  private final List<Round> rounds = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** A report on the benchmark of this name. */
  public Report(Options options, String name) {
    this.options = options;
    this.name = name;
  }

  /** The figures of one variant in one round. */
  public record Round(String variant, int round, Map<String, Double> figures) {

    public Round {
      figures = new LinkedHashMap<>(figures);
    }
  }

  /** A sentence that belongs beside the figures, such as why a round does not count. */
  public void note(String sentence) {
    progress(sentence);
    if (!notes.contains(sentence)) {
      notes.add(sentence);
    }
  }

  /** Tells who waits what is going on. */
  public void progress(String sentence) {
    System.err.println(sentence);
  }

  /** Figures of a variant; a round's figures may come in several parts. */
  public void add(String variant, int round, Map<String, Double> figures) {
    progress(variant + ", round " + round + ": " + figures);
    rounds.add(new Round(variant, round, figures));
  }

  /** Prints the table and writes the file. */
  public void finish(String explanation, Path folder) throws IOException {
    String loadAtEnd = LoadAverage.now();
    System.out.printf("%n## %s%n%n%s%n%n", name, table());
    notes.forEach(note -> System.out.println("* " + note));
    System.out.printf(
        "%n%s%n`%s`; medians [ranges], rounds: %d; JVM of every variant: `%s`;%nload average %s"
            + " at the start, %s at the end, %d processors.%n",
        explanation,
        options.commandLine(),
        rounds.stream().mapToInt(Round::round).max().orElse(0),
        Service.settings(),
        loadAtStart,
        loadAtEnd,
        Runtime.getRuntime().availableProcessors());
    write(loadAtEnd, folder);
  }

  private void write(String loadAtEnd, Path folder) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("benchmark", name);
    all.put("command", options.commandLine());
    all.put("loadAverage", List.of(loadAtStart, loadAtEnd));
    all.put("jvm", Service.settings());
    all.put("notes", notes);
    all.put("rounds", rounds);
    Path file = Files.createDirectories(folder).resolve(name + ".json");
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(file, json.writeValueAsString(all));
    System.out.println("All figures: " + file);
  }

  private String table() {
    Set<String> columns = new LinkedHashSet<>();
    Map<String, Map<String, List<Double>>> rows = new LinkedHashMap<>();
    for (Round each : rounds) {
      Map<String, List<Double>> row =
          rows.computeIfAbsent(each.variant(), _ -> new LinkedHashMap<>());
      each.figures()
          .forEach(
              (column, value) -> {
                columns.add(column);
                row.computeIfAbsent(column, _ -> new ArrayList<>()).add(value);
              });
    }
    StringBuilder table = new StringBuilder("| |");
    columns.forEach(column -> table.append(' ').append(column).append(" |"));
    table.append("\n|---|").append("---:|".repeat(columns.size()));
    rows.forEach(
        (variant, row) -> {
          table.append("\n| ").append(variant).append(" |");
          columns.forEach(
              column ->
                  table.append(' ').append(cell(row.getOrDefault(column, List.of()))).append(" |"));
        });
    return table.toString();
  }

  private static String cell(List<Double> values) {
    if (values.isEmpty()) {
      return "–";
    }
    List<Double> sorted = values.stream().sorted().toList();
    String median = number(median(sorted));
    return sorted.size() == 1
        ? median
        : median + " [" + number(sorted.getFirst()) + "–" + number(sorted.getLast()) + "]";
  }

  /** The value in the middle; of an even number of values, halfway between the two there. */
  public static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double upper = sorted.get(middle);
    return sorted.size() % 2 == 1 ? upper : (sorted.get(middle - 1) + upper) / 2;
  }

  private static String number(double value) {
    boolean small = Math.abs(value) < 100 && value != Math.rint(value);
    return String.format(Locale.ROOT, small ? "%.2f" : "%,.0f", value);
  }
}
