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

  /**
   * How often a value was given; in a ranking, how often it was put first.
   *
   * @param option an option's id, a step of a scale, a stance, or a range of numbers such as 10–19
   * @param meanPlace in a ranking; null elsewhere, and if a cell is hidden
   */
  public record Cell(String option, Figure count, @Nullable Double meanPlace) {}
}
