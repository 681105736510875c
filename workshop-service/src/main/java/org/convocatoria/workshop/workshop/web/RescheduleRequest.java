package org.convocatoria.workshop.workshop.web;

import java.time.ZoneId;
import org.convocatoria.workshop.workshop.Move;
import org.jspecify.annotations.Nullable;

/** A new time for a workshop, and a new place unless it stays where it is. */
record RescheduleRequest(
    String starts, String ends, @Nullable PlaceRequest place, @Nullable String reason) {

  Move move(ZoneId zone) {
    WrittenTimes times = WrittenTimes.read(starts, ends, zone);
    return new Move(times.starts(), times.ends(), place == null ? null : place.place());
  }
}
