package org.convocatoria.submission.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people answered to a question of one version, fit to be published.
 *
 * @param answered how many answered it, as a {@link Figure}
 * @param cells none for a question that is answered in words
 * @param mean of a scale; of a ranking none. Null where a cell is hidden
 */
public record Result(int version, Figure answered, List<Cell> cells, @Nullable Double mean) {

  /** Copies the list. */
  public Result {
    cells = List.copyOf(cells);
  }

  /**
   * How often one answer was given. Of a ranking: how often it was put first.
   *
   * @param option an option's id, a step of a scale, a stance, or a range of numbers such as 10–19
   * @param meanPlace in a ranking; null elsewhere, and where a cell is hidden
   */
  public record Cell(String option, Figure count, @Nullable Double meanPlace) {}
}
