package org.convocatoria.submission.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How data are to be read, as whoever sent them says. Anyone may know it.
 *
 * @param source where they were taken from
 * @param cutOff the last day that they cover
 * @param unit what their numbers count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dataset(
    @Nullable Quality quality,
    @Nullable String source,
    @Nullable LocalDate cutOff,
    @Nullable String unit) {

  /** How far they are vouched for. */
  public enum Quality {
    OFFICIAL("official"),
    PRELIMINARY("preliminary"),
    ESTIMATED("estimated");

    private final String wire;

    Quality(String wire) {
      this.wire = wire;
    }

    /** The word for it in interfaces. */
    @JsonValue
    public String wire() {
      return wire;
    }
  }
}
