package org.convocatoria.workshop.workshop;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A new time for a workshop, and a new place unless it stays where it is. */
public record RescheduleRequest(
    String starts, String ends, @Nullable PlaceRequest place, @Nullable String reason) {

  /** The move, its times read on the clocks of this zone where they name no offset. */
  public Move move(ZoneId zone) {
    WrittenTimes times = WrittenTimes.read(starts, ends, zone);
    return new Move(times.starts(), times.ends(), place == null ? null : place.place());
  }
}
