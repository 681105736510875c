package org.convocatoria.invitation.workshop;

import java.time.OffsetDateTime;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A workshop's date and place.
 *
 * @param id {@code <call>:<workshop>}
 * @param calendarSequence grows with every change that a calendar must take over
 */
public record Workshop(
    String id,
    String call,
    String workshop,
    Bilingual name,
    Bilingual theme,
    OffsetDateTime starts,
    OffsetDateTime ends,
    Place place,
    String status,
    int calendarSequence,
    boolean presentation) {

  /** Where it is. */
  public record Place(String name, String address, @Nullable Bilingual directions) {

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
