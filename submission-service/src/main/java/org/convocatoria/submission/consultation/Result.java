package org.convocatoria.submission.consultation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of a question in one version, fit to be published.
 *
 * @param answered the number of people who answered it
 * @param cells empty for text questions
 * @param mean of a scale or a number, not of a ranking; null if a cell is hidden
 */
public record Result(int version, Figure answered, List<Cell> cells, @Nullable Double mean) {

  /** Copies the list. */
  public Result {
    cells = List.copyOf(cells);
  }

  /** True if not a single number of it may be published. */
  boolean showsNothing() {
    return !answered.shown() && cells.stream().noneMatch(cell -> cell.count().shown());
  }

  /**
   * The counts that a reader may think possible for this value, of cells that add up to the total;
   * nothing if even the total is withheld.
   */
  Optional<Inference.Span> span(String option) {
    if (!answered.shown()) {
      return Optional.empty();
    }
    Inference.Span own = new Inference.Span(0, answered.count());
    long others = 0;
    long othersMost = 0;
    for (Cell cell : cells) {
      Inference.Span possible = span(cell.count());
      if (cell.option().equals(option)) {
        own = possible;
      } else {
        others += possible.least();
        othersMost += possible.most();
      }
    }
    return Optional.of(
        new Inference.Span(
            Math.max(own.least(), answered.count() - othersMost),
            Math.min(own.most(), answered.count() - others)));
  }

  /** Of counts that are not small the smallest are hidden. */
  private Inference.Span span(Figure figure) {
    if (figure.shown()) {
      return new Inference.Span(figure.count(), figure.count());
    }
    long shown =
        cells.stream()
            .map(Cell::count)
            .filter(Figure::shown)
            .mapToLong(Figure::count)
            .min()
            .orElse(answered.count());
    return figure.small()
        ? new Inference.Span(0, Figure.FLOOR - 1L)
        : new Inference.Span(Figure.FLOOR, shown);
  }

  /** True if some number of it is withheld. */
  boolean withholds() {
    return !answered.shown() || cells.stream().anyMatch(cell -> !cell.count().shown());
  }

  /**
   * How often a value was given; in a ranking, how often it was put first.
   *
   * @param option an option's id, a step of a scale, a stance, or a range of numbers such as 10–19
   * @param meanPlace in a ranking; null elsewhere, and if a cell is hidden
   */
  public record Cell(String option, Figure count, @Nullable Double meanPlace) {

    Cell withheld() {
      return new Cell(option, Figure.TELLING, null);
    }
  }
}
