package org.convocatoria.submission.consultation;

import java.util.List;
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
  public record Cell(String option, Figure count, @Nullable Double meanPlace) {}
}
