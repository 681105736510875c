package org.convocatoria.submission.opendata;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.consultation.Disclosure;
import org.convocatoria.submission.consultation.Figure;
import org.convocatoria.submission.contribution.CoverageCell;
import org.convocatoria.submission.contribution.Status;

/**
 * Where contributions come from and where they stand. What was admitted anybody can count, so it is
 * counted by everything at once. Of the rest nobody may learn who sent it: it is counted by form,
 * and by municipality and kind of contributor with small numbers hidden.
 */
public final class Coverage {

  /** Stands for the municipality where none was named. */
  static final String UNKNOWN = "unknown";

  /** The kinds of contributors that the form offers. */
  static final List<String> KINDS = List.of("citizen", "public", "private", "social");

  private final Call call;
  private final List<CoverageCell> cells;

  Coverage(Call call, List<CoverageCell> cells) {
    this.call = call;
    this.cells = List.copyOf(cells);
  }

  /**
   * A number of contributions; a blank says that they are not told apart by that.
   *
   * @param state that of a contribution
   */
  public record Row(
      String table,
      String form,
      String municipality,
      String kind,
      String state,
      Figure contributions) {

    Row with(Figure figure) {
      return new Row(table, form, municipality, kind, state, figure);
    }
  }

  /** All rows; what belongs to several tables is in the row of each. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>(admitted());
    for (Status status : Status.values()) {
      if (status != Status.ADMITTED && of(status).findAny().isPresent()) {
        rows.addAll(byForm(status));
        rows.addAll(byPerson(status));
      }
    }
    return rows;
  }

  /** What was admitted, by everything. */
  private List<Row> admitted() {
    Map<Row, Long> counts =
        of(Status.ADMITTED)
            .flatMap(Coverage::atEachTable)
            .collect(groupingBy(Map.Entry::getKey, summingLong(Map.Entry::getValue)));
    return counts.entrySet().stream()
        .map(each -> each.getKey().with(Figure.of(each.getValue())))
        .sorted(
            Comparator.comparing(Row::table)
                .thenComparing(Row::form)
                .thenComparing(Row::municipality)
                .thenComparing(Row::kind))
        .toList();
  }

  private static Stream<Map.Entry<Row, Long>> atEachTable(CoverageCell cell) {
    return cell.tables().stream()
        .map(
            table ->
                Map.entry(
                    row(table, cell.form(), place(cell), cell.kind(), cell.status()),
                    cell.contributions()));
  }

  /** What stands elsewhere in review, by the form it came by: that says nothing of a person. */
  private List<Row> byForm(Status status) {
    Map<String, Long> counts =
        of(status)
            .collect(
                groupingBy(
                    CoverageCell::form, TreeMap::new, summingLong(CoverageCell::contributions)));
    return counts.entrySet().stream()
        .map(each -> new Row("", each.getKey(), "", "", status.wire(), Figure.of(each.getValue())))
        .toList();
  }

  /** The same by what is known of persons: every combination, so that none says it is there. */
  List<Row> byPerson(Status status) {
    List<Row> rows =
        municipalities(status).stream()
            .flatMap(place -> kinds(status).stream().map(kind -> row("", "", place, kind, status)))
            .toList();
    Map<Row, Long> counts =
        of(status)
            .collect(
                groupingBy(
                    cell -> row("", "", place(cell), cell.kind(), status),
                    summingLong(CoverageCell::contributions)));
    List<Figure> figures =
        Disclosure.parts(rows.stream().map(row -> counts.getOrDefault(row, 0L)).toList(), Set.of());
    return IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).with(figures.get(i))).toList();
  }

  private Set<String> municipalities(Status status) {
    Set<String> all = new LinkedHashSet<>();
    call.municipalities().forEach(each -> all.add(each.id()));
    of(status).map(Coverage::place).forEach(all::add);
    return all;
  }

  private Set<String> kinds(Status status) {
    Set<String> all = new LinkedHashSet<>(KINDS);
    of(status).map(CoverageCell::kind).forEach(all::add);
    return all;
  }

  private Stream<CoverageCell> of(Status status) {
    return cells.stream().filter(cell -> cell.status() == status);
  }

  static String place(CoverageCell cell) {
    return cell.municipality().isEmpty() ? UNKNOWN : cell.municipality();
  }

  private static Row row(String table, String form, String place, String kind, Status status) {
    return new Row(table, form, place, kind, status.wire(), Figure.of(0));
  }
}
