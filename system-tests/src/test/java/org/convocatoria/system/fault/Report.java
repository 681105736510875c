package org.convocatoria.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run shows, to read as text or in a browser. */
final class Report {

  private static final String LIMITS =
      "One machine cannot show failover, the loss of a machine or of a disk, or a network that"
          + " parts replicas: there is one store and one broker here. The broker is killed, but its"
          + " files stay in the system's cache, so nothing is said of its own forcing.";

  private final Summary summary;

  private Report(Summary summary) {
    this.summary = summary;
  }

  static void write(Summary summary, Path folder) throws IOException {
    Report report = new Report(summary);
    Files.writeString(folder.resolve("report.txt"), String.join("\n", report.text()) + "\n");
    Files.writeString(folder.resolve("report.html"), report.html());
  }

  /** What was planned, which the seed repeats. */
  static void write(List<Fault> schedule, Path folder) {
    try {
      Files.write(folder.resolve("schedule.txt"), schedule.stream().map(Fault::toString).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String title() {
    return "Faults: seed %d, %d s".formatted(summary.seed(), summary.length().toSeconds());
  }

  private List<String> text() {
    List<String> lines = new ArrayList<>(List.of(title(), ""));
    for (Verdict verdict : summary.verdicts()) {
      lines.add(verdict.sentence());
    }
    lines.add("");
    summary
        .controls()
        .forEach((name, missing) -> lines.add("control %s: %s".formatted(name, caught(missing))));
    summary
        .tables()
        .forEach(
            (name, table) -> {
              lines.add("");
              lines.add(name);
              table.forEach((key, value) -> lines.add("  %-36s %s".formatted(key, value)));
            });
    summary.spared().forEach(each -> lines.add("left unharmed: " + each));
    summary.errors().forEach(each -> lines.add("mistake of the suite: " + each));
    lines.addAll(List.of("", LIMITS, "", summary.lastLine()));
    return lines;
  }

  private String html() {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>")
        .append(title())
        .append(
            "</title><style>body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0"
                + " 1em}")
        .append(
            "table{border-collapse:collapse;margin:1em 0}td,th{border:1px solid #bbb;padding:.2em"
                + " .6em;")
        .append("text-align:left;vertical-align:top}.no{color:#a00}</style><h1>")
        .append(title())
        .append("</h1><p><strong>")
        .append(escaped(summary.lastLine()))
        .append(
            "</strong></p><h2>Invariants</h2><table><tr><th>No.<th>Promise<th>Result<th>Grounds");
    summary.verdicts().forEach(verdict -> addRow(page, verdict));
    page.append("</table><h2>Controls, which have to fail</h2><table>");
    summary.controls().forEach((name, missing) -> addRow(page, name, caught(missing)));
    page.append("</table>");
    summary.spared().forEach(each -> addNote(page, "Left unharmed: " + each));
    summary.errors().forEach(each -> addNote(page, "Mistake of the suite: " + each));
    for (Map.Entry<String, Map<String, ?>> table : summary.tables().entrySet()) {
      page.append("<h2>").append(escaped(table.getKey())).append("</h2><table>");
      table.getValue().forEach((key, value) -> addRow(page, key, String.valueOf(value)));
      page.append("</table>");
    }
    return page.append("<p>").append(escaped(LIMITS)).append("</p></html>\n").toString();
  }

  private static void addNote(StringBuilder page, String note) {
    page.append("<p class=\"no\">").append(escaped(note));
  }

  private static void addRow(StringBuilder page, Verdict verdict) {
    page.append("<tr><td>")
        .append(verdict.number())
        .append("<td>")
        .append(escaped(verdict.promise()))
        .append(verdict.holds() ? "<td>holds<td>" : "<td class=\"no\">violated<td>")
        .append(escaped(verdict.grounds()));
    verdict
        .examples()
        .forEach(each -> page.append("<br><code>").append(escaped(each)).append("</code>"));
  }

  private static void addRow(StringBuilder page, String key, String value) {
    page.append("<tr><td>").append(escaped(key)).append("<td>").append(escaped(value));
  }

  private static String caught(int missing) {
    return missing > 0
        ? "caught (%d acknowledged and missing)".formatted(missing)
        : "missed: the judges are blind";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
