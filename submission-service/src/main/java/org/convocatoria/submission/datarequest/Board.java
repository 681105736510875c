package org.convocatoria.submission.datarequest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.convocatoria.service.text.SpanishOrder;
import org.convocatoria.submission.call.WorkingDays;

/** The board of agencies and sectors: how many requests each has, answered and late. */
public record Board(List<String> sectors, List<Row> rows, Cell all) {

  private static final Comparator<String> BY_NAME =
      Comparator.comparing(SpanishOrder::key).thenComparing(Comparator.naturalOrder());

  /** An agency, with its requests by sector. */
  public record Row(String agency, Map<String, Cell> cells, Cell all) {}

  /** How many requests there are, how many ended with an answer, how many are late. */
  public record Cell(int total, int answered, int late) {

    private static final Cell NONE = new Cell(0, 0, 0);

    private Cell and(Cell other) {
      return new Cell(total + other.total, answered + other.answered, late + other.late);
    }
  }

  /** The board of these requests as they stand on this day. */
  public static Board of(List<DataRequest> requests, WorkingDays days, LocalDate today) {
    Map<String, Map<String, Cell>> byAgency = new TreeMap<>(BY_NAME);
    for (DataRequest each : requests) {
      byAgency
          .computeIfAbsent(each.agency().name(), _ -> new TreeMap<>(BY_NAME))
          .merge(each.agency().sector(), cell(each, days, today), Cell::and);
    }
    List<Row> rows =
        byAgency.entrySet().stream()
            .map(each -> new Row(each.getKey(), each.getValue(), sum(each.getValue())))
            .toList();
    List<String> sectors =
        requests.stream().map(each -> each.agency().sector()).distinct().sorted(BY_NAME).toList();
    return new Board(sectors, rows, rows.stream().map(Row::all).reduce(Cell.NONE, Cell::and));
  }

  private static Cell sum(Map<String, Cell> cells) {
    return cells.values().stream().collect(Collectors.reducing(Cell.NONE, Cell::and));
  }

  private static Cell cell(DataRequest request, WorkingDays days, LocalDate today) {
    boolean answered =
        request.state() == RequestState.ANSWERED || request.state() == RequestState.NONE;
    int late = Deadline.late(request, days, today) > 0 ? 1 : 0;
    return new Cell(1, answered ? 1 : 0, late);
  }
}
