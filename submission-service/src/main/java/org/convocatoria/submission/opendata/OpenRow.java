package org.convocatoria.submission.opendata;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.convocatoria.submission.contribution.Citation;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Dataset;
import org.jspecify.annotations.Nullable;

/** An admitted contribution as a row: what anybody may read of it, in columns that stay. */
final class OpenRow {

  private static final Map<String, Function<Contribution, @Nullable Object>> COLUMNS = columns();

  private OpenRow() {}

  static List<String> names() {
    return List.copyOf(COLUMNS.keySet());
  }

  /** All cells in the order of the columns; null where there is nothing to say. */
  static List<@Nullable Object> cells(Contribution c) {
    return COLUMNS.values().stream().<@Nullable Object>map(column -> column.apply(c)).toList();
  }

  /** The cells by their names, without empty ones. */
  static Map<String, Object> object(Contribution c) {
    Map<String, Object> object = new LinkedHashMap<>();
    COLUMNS.forEach(
        (name, column) -> {
          Object cell = column.apply(c);
          if (cell != null) {
            object.put(name, cell);
          }
        });
    return object;
  }

  private static Map<String, Function<Contribution, @Nullable Object>> columns() {
    Map<String, Function<Contribution, @Nullable Object>> columns = new LinkedHashMap<>();
    columns.put("folio", Contribution::folio);
    columns.put("title", c -> c.content().title());
    columns.put("text", c -> c.content().text());
    columns.put("by", c -> c.contributor().publicName());
    columns.put("kind", c -> c.contributor().kind());
    columns.put("matter", c -> c.content().matter());
    columns.put("form", c -> c.content().form());
    columns.put("tables", Contribution::tables);
    columns.put("municipality", c -> c.content().municipality());
    columns.put("channel", c -> c.arrival().channel());
    columns.put("capturedByStaff", c -> c.arrival().byStaff());
    columns.put("sample", c -> c.arrival().sample());
    columns.put("receivedAt", c -> second(c.arrival().at()));
    columns.put("admittedAt", c -> second(c.admittedAt()));
    columns.put("citationTitle", cited(Citation::title));
    columns.put("citationAuthors", cited(Citation::authors));
    columns.put("citationYear", cited(Citation::year));
    columns.put("citationLicence", cited(Citation::licence));
    columns.put("citationCoverage", cited(Citation::coverage));
    columns.put("dataQuality", data(d -> d.quality() == null ? null : d.quality().wire()));
    columns.put("dataSource", data(Dataset::source));
    columns.put("dataCutOff", data(d -> d.cutOff() == null ? null : d.cutOff().toString()));
    columns.put("dataUnit", data(Dataset::unit));
    columns.put("visibility", c -> c.visibility().isRestricted() ? c.visibility().wire() : null);
    columns.put("place", c -> c.content().listedPlace());
    return columns;
  }

  private static @Nullable String second(@Nullable Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static Function<Contribution, @Nullable Object> cited(
      Function<Citation, @Nullable Object> of) {
    return c -> c.content().citation() == null ? null : of.apply(c.content().citation());
  }

  private static Function<Contribution, @Nullable Object> data(
      Function<Dataset, @Nullable Object> of) {
    return c -> c.content().data() == null ? null : of.apply(c.content().data());
  }
}
