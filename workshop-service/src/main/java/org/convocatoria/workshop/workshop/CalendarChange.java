package org.convocatoria.workshop.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public change of the calendar after it was announced.
 *
 * @param from when and where it was to be; null for a workshop that was added
 * @param to when and where it is to be; null for a cancellation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarChange(
    Instant at, What what, @Nullable Slot from, @Nullable Slot to, @Nullable String reason) {

  /** What was done. */
  public enum What {
    ADDED("added"),
    RESCHEDULED("rescheduled"),
    CANCELLED("cancelled");

    private final String wire;

    What(String wire) {
      this.wire = wire;
    }

    /** The word for it in interfaces. */
    @JsonValue
    public String wire() {
      return wire;
    }
  }

  static CalendarChange added(Slot to, @Nullable String reason, Instant at) {
    return new CalendarChange(at, What.ADDED, null, to, reason);
  }

  static CalendarChange rescheduled(Slot from, Slot to, @Nullable String reason, Instant at) {
    return new CalendarChange(at, What.RESCHEDULED, from, to, reason);
  }

  static CalendarChange cancelled(Slot from, String reason, Instant at) {
    return new CalendarChange(at, What.CANCELLED, from, null, reason);
  }
}
