package org.convocatoria.submission.consultation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A count as it is published: the number, or the reason why it is hidden.
 *
 * @param hidden the reason why the count is not shown; null if it is shown
 */
public record Figure(long count, @Nullable Hidden hidden) {

  /** The reason why a count is not shown. */
  public enum Hidden {
    /** The count is below the floor, so that people could be recognised. */
    SMALL,
    /** A small count could be computed from it. */
    TELLING
  }

  /** Counts below this are not published. */
  public static final int FLOOR = 5;

  static final Figure SMALL = new Figure(0, Hidden.SMALL);
  static final Figure TELLING = new Figure(0, Hidden.TELLING);

  /** The count itself. */
  public static Figure of(long count) {
    return new Figure(count, null);
  }

  /** True if the count itself is shown. */
  public boolean shown() {
    return hidden == null;
  }

  /** True if the count is hidden because it is small. */
  public boolean small() {
    return hidden == Hidden.SMALL;
  }

  /** The number, {@code "<5"}, or {@code "withheld"}. */
  @JsonValue
  public Object wire() {
    return switch (hidden) {
      case null -> count;
      case SMALL -> "<" + FLOOR;
      case TELLING -> "withheld";
    };
  }
}
