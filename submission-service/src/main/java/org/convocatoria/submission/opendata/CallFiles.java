package org.convocatoria.submission.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.casefile.Archive;
import org.convocatoria.submission.contribution.Counts;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.table.SafeCsv;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the tables of a call, and the package that describes them. */
@Component
class CallFiles {

  private static final List<String> TOTALS = List.of("dimension", "value", "admitted");
  private static final List<String> COVERAGE =
      List.of("table", "form", "municipality", "kind", "state", "contributions");

  private final PublishedFiles files;
  private final Exporting exporting;
  private final Participation participation;
  private final Registry registry;
  private final DataPackage dataPackage;
  private final JsonMapper json;

  CallFiles(
      PublishedFiles files,
      Exporting exporting,
      Participation participation,
      Registry registry,
      DataPackage dataPackage,
      JsonMapper json) {
    this.files = files;
    this.exporting = exporting;
    this.participation = participation;
    this.registry = registry;
    this.dataPackage = dataPackage;
    this.json = json;
  }

  /**
   * Writes all of them as they are now.
   *
   * @param until the end of the day: what is admitted later belongs to the next one
   */
  List<OpenFile> make(Call call, Instant now, Instant until) throws IOException {
    List<OpenFile> made = new ArrayList<>();
    for (String format : List.of("csv", "jsonl")) {
      made.add(
          store(
              call,
              "contributions." + format,
              out -> exporting.write(call.id(), format, until, out),
              now));
    }
    byte[] schema = DataPackage.schema("contribution");
    made.add(store(call, "contributions.schema.json", out -> out.write(schema), now));
    made.add(store(call, "participation.csv", out -> participation.write(call, out), now));
    List<Coverage.Row> coverage = new Coverage(call, registry.coverage(call.id())).rows();
    made.add(store(call, "coverage.csv", out -> coverage(coverage, out), now));
    made.add(store(call, "coverage.jsonl", out -> lines(coverage, out), now));
    made.add(store(call, "totals.csv", out -> out.write(totals(call.id())), now));
    byte[] described = dataPackage.of(call, made, now);
    made.add(store(call, "datapackage.json", out -> out.write(described), now));
    return made;
  }

  private OpenFile store(Call call, String name, Archive.Content content, Instant now)
      throws IOException {
    return files.store(call.id() + "/" + name, content, now);
  }

  private static void coverage(List<Coverage.Row> rows, OutputStream out) throws IOException {
    try (SafeCsv.Rows written = SafeCsv.to(out)) {
      written.write(COVERAGE);
      rows.forEach(row -> written.write(cells(row)));
    }
  }

  private static List<Object> cells(Coverage.Row row) {
    return List.of(
        row.table(),
        row.form(),
        row.municipality(),
        row.kind(),
        row.state(),
        row.contributions().wire());
  }

  /** A cell that is empty in the table is left out. */
  private void lines(List<Coverage.Row> rows, OutputStream out) throws IOException {
    for (Coverage.Row row : rows) {
      Map<String, Object> line = new LinkedHashMap<>();
      List<Object> cells = cells(row);
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).equals("")) {
          line.put(COVERAGE.get(i), cells.get(i));
        }
      }
      out.write((json.writeValueAsString(line) + "\n").getBytes(UTF_8));
    }
  }

  /** All forms of participation in one table: how many were admitted, by what. */
  private byte[] totals(String call) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(TOTALS);
    Counts counts = registry.totals(call, Status.ADMITTED);
    for (Registry.Dimension dimension : Registry.Dimension.values()) {
      if (dimension != Registry.Dimension.STATE) {
        String name = dimension.name().toLowerCase(Locale.ROOT);
        counts.by(dimension).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(each -> rows.add(List.of(name, each.getKey(), each.getValue().toString())));
      }
    }
    return SafeCsv.of(rows);
  }
}
