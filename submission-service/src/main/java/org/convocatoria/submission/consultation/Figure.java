package org.convocatoria.submission.consultation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A count that may be published, or what stands for it.
 *
 * @param hidden why the count is not shown; null where it is
 */
public record Figure(long count, @Nullable Hidden hidden) {

  /** Why a count is not shown. */
  public enum Hidden {
    /** It is below the floor, under which people could be recognised. */
    SMALL,
    /** From it a small one could be computed. */
    TELLING
  }

  /** Counts below this are not published. */
  public static final int FLOOR = 5;

  static final Figure SMALL = new Figure(0, Hidden.SMALL);
  static final Figure TELLING = new Figure(0, Hidden.TELLING);

  static Figure of(long count) {
    return new Figure(count, null);
  }

  /** Whether the count itself is shown. */
  public boolean shown() {
    return hidden == null;
  }

  /** Whether it is hidden because it is small. */
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
