package org.convocatoria.submission.contribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.convocatoria.submission.contribution.Registry.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The contributions of one call, counted by all that they are counted by. Telling it of one again
 * moves that one to where it counts now.
 */
final class Tally {

  private static final String WORKSHOP = "workshop";
  private static final String FORUM = "forum";

  /** Where a contribution counts. */
  private record Cell(
      String status, List<String> tables, String form, @Nullable String municipality, String kind) {

    /** The conclusions of forums are stored as a workshop's, and are counted as a forum's. */
    static Cell of(Document row) {
      String kind = row.getString("kind");
      boolean concluded = WORKSHOP.equals(kind) && FORUM.equals(row.getString("origin"));
      return new Cell(
          row.getString("status"),
          List.copyOf(row.getList("tables", String.class, List.of())),
          row.getString("form"),
          row.getString("municipality"),
          concluded ? FORUM : kind);
    }

    CoverageCell with(long contributions) {
      return new CoverageCell(
          Status.valueOf(status),
          tables,
          form,
          Objects.requireNonNullElse(municipality, ""),
          kind,
          contributions);
    }

    List<String> values(Dimension dimension) {
      return switch (dimension) {
        case TABLE -> tables;
        case FORM -> known(form);
        case MUNICIPALITY -> known(municipality);
        case KIND -> known(kind);
        case STATE -> List.of(Status.valueOf(status).wire());
      };
    }

    private static List<String> known(@Nullable String value) {
      return value == null ? List.of() : List.of(value);
    }
  }

  /** How many count in a cell. */
  private static final class Count {
    private long contributions;
  }

  private final Map<Cell, Count> counts = new HashMap<>();

  /** Where each counts, by its running number, which has few gaps. */
  private final List<@Nullable Count> counted = new ArrayList<>();

  /** The fields of a row, as an aggregation selects them from what is stored. */
  static Document row() {
    return new Document("_id", 0)
        .append("number", 1)
        .append("status", 1)
        .append("tables", 1)
        .append("form", "$content.form")
        .append("municipality", "$content.municipality")
        .append("kind", "$contributor.kind")
        .append("origin", "$arrival.origin.kind");
  }

  void put(Document row) {
    int number = row.get("number", Number.class).intValue();
    while (counted.size() <= number) {
      counted.add(null);
    }
    Count now = counts.computeIfAbsent(Cell.of(row), _ -> new Count());
    Count before = counted.set(number, now);
    if (before != null) {
      before.contributions--;
    }
    now.contributions++;
  }

  /** How many there are in each cell, without empty ones. */
  List<CoverageCell> cells() {
    return counts.entrySet().stream()
        .filter(each -> each.getValue().contributions > 0)
        .map(each -> each.getKey().with(each.getValue().contributions))
        .toList();
  }

  /** How many there are for each value, of one status or of all. */
  Map<String, Long> by(Dimension dimension, @Nullable Status of) {
    Map<String, Long> by = new LinkedHashMap<>();
    counts.forEach(
        (cell, count) -> {
          long number = count.contributions;
          if (number > 0 && (of == null || cell.status().equals(of.name()))) {
            cell.values(dimension).forEach(value -> by.merge(value, number, Long::sum));
          }
        });
    return by;
  }
}
