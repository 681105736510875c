package org.convocatoria.workshop.workshop;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A new time for a workshop, and a new place unless it stays where it is. */
public record Move(OffsetDateTime starts, OffsetDateTime ends, @Nullable Place place) {

  Slot from(Slot before) {
    return new Slot(starts, ends, place == null ? before.place() : place.orAs(before.place()));
  }
}
