package org.convocatoria.workshop.workshop;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When and where a workshop is held. The times carry the offset that the process's zone has on that
 * day, so that they read as on the wall clock there, in summer and in winter.
 */
public record Slot(OffsetDateTime starts, OffsetDateTime ends, Place place) {

  /** All three are needed. */
  public Slot {
    Objects.requireNonNull(starts);
    Objects.requireNonNull(ends);
    Objects.requireNonNull(place);
  }

  /** The same moments, read on the clocks of this zone. */
  public Slot in(ZoneId zone) {
    return new Slot(
        starts.atZoneSameInstant(zone).toOffsetDateTime(),
        ends.atZoneSameInstant(zone).toOffsetDateTime(),
        place);
  }

  /** Whether it ends after it starts. */
  public boolean endsAfterItStarts() {
    return ends.isAfter(starts);
  }
}
