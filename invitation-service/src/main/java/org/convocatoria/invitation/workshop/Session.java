package org.convocatoria.invitation.workshop;

import java.time.OffsetDateTime;
import org.convocatoria.invitation.call.Words;
import org.jspecify.annotations.Nullable;

/**
 * A workshop's date and place.
 *
 * @param id {@code <call>:<workshop>}
 * @param calendarSequence grows with every change that a calendar must take over
 */
public record Session(
    String id,
    String call,
    String workshop,
    Words name,
    Words theme,
    OffsetDateTime starts,
    OffsetDateTime ends,
    Place place,
    String status,
    int calendarSequence,
    boolean presentation) {

  /** Where it is. */
  public record Place(String name, String address, @Nullable Words directions) {

    /** In one line. */
    public String line() {
      return address.isBlank() ? name : name + ", " + address;
    }
  }

  /** Whether it will not take place. */
  public boolean cancelled() {
    return status.equals("cancelled");
  }
}
