package org.convocatoria.submission.opendata;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.consultation.Figure;
import org.convocatoria.submission.contribution.CoverageCell;
import org.convocatoria.submission.contribution.Registry.Dimension;
import org.convocatoria.submission.contribution.Status;

/** The coverage of a call as tables to read, with a place also for what nobody has spoken about. */
public final class CoverageTables {

  private final Call call;
  private final Coverage coverage;
  private final List<CoverageCell> cells;

  CoverageTables(Call call, List<CoverageCell> cells) {
    this.call = call;
    this.coverage = new Coverage(call, cells);
    this.cells = List.copyOf(cells);
  }

  /**
   * A table of two dimensions.
   *
   * @param state which contributions it counts; blank for all
   */
  public record Table(
      String state, Dimension down, Dimension across, List<String> columns, List<Line> lines) {}

  /** What is told about one value, in the order of the columns. */
  public record Line(String id, List<Figure> figures) {}

  /** What was admitted, by what it is about and by who contributed it. */
  public List<Table> admitted() {
    return List.of(
        admitted(Dimension.FORM, Dimension.TABLE),
        admitted(Dimension.MUNICIPALITY, Dimension.TABLE),
        admitted(Dimension.MUNICIPALITY, Dimension.KIND));
  }

  /** Everything that was received, by form and by where it stands. */
  public Table byState() {
    return table("", Dimension.FORM, Dimension.STATE, cells);
  }

  /** What is not admitted, by municipality and kind of contributor, small numbers hidden. */
  public List<Table> others() {
    return Stream.of(Status.values())
        .filter(status -> status != Status.ADMITTED)
        .filter(status -> cells.stream().anyMatch(cell -> cell.status() == status))
        .map(this::hidden)
        .toList();
  }

  private Table admitted(Dimension down, Dimension across) {
    return table(
        Status.ADMITTED.wire(),
        down,
        across,
        cells.stream().filter(cell -> cell.status() == Status.ADMITTED).toList());
  }

  private Table table(String state, Dimension down, Dimension across, List<CoverageCell> counted) {
    List<String> columns = ids(across, counted);
    return new Table(
        state,
        down,
        across,
        columns,
        ids(down, counted).stream()
            .map(
                id ->
                    new Line(
                        id,
                        columns.stream()
                            .map(column -> Figure.of(sum(counted, down, id, across, column)))
                            .toList()))
            .toList());
  }

  private static long sum(
      List<CoverageCell> counted, Dimension down, String id, Dimension across, String column) {
    return counted.stream()
        .filter(cell -> values(cell, down).contains(id) && values(cell, across).contains(column))
        .mapToLong(CoverageCell::contributions)
        .sum();
  }

  private Table hidden(Status status) {
    List<Coverage.Row> rows = coverage.byPerson(status);
    Map<List<String>, Figure> figures =
        rows.stream()
            .collect(
                toMap(row -> List.of(row.municipality(), row.kind()), Coverage.Row::contributions));
    List<String> kinds = rows.stream().map(Coverage.Row::kind).distinct().toList();
    return new Table(
        status.wire(),
        Dimension.MUNICIPALITY,
        Dimension.KIND,
        kinds,
        rows.stream()
            .map(Coverage.Row::municipality)
            .distinct()
            .map(place -> line(place, kinds, figures))
            .toList());
  }

  private static Line line(String place, List<String> kinds, Map<List<String>, Figure> figures) {
    return new Line(place, kinds.stream().map(kind -> figures.get(List.of(place, kind))).toList());
  }

  /** What the call offers, and what has come in beside that. */
  private List<String> ids(Dimension dimension, List<CoverageCell> counted) {
    Set<String> ids = new LinkedHashSet<>(offered(dimension));
    counted.forEach(cell -> ids.addAll(values(cell, dimension)));
    return List.copyOf(ids);
  }

  private List<String> offered(Dimension dimension) {
    return switch (dimension) {
      case TABLE -> call.tables().stream().map(Call.Table::id).toList();
      case FORM -> call.forms().stream().map(Call.Form::id).toList();
      case MUNICIPALITY -> call.municipalities().stream().map(Call.Municipality::id).toList();
      case KIND -> Coverage.KINDS;
      case STATE -> Stream.of(Status.values()).map(Status::wire).toList();
    };
  }

  private static List<String> values(CoverageCell cell, Dimension dimension) {
    return switch (dimension) {
      case TABLE -> cell.tables();
      case FORM -> List.of(cell.form());
      case MUNICIPALITY -> List.of(Coverage.place(cell));
      case KIND -> List.of(cell.kind());
      case STATE -> List.of(cell.status().wire());
    };
  }
}
