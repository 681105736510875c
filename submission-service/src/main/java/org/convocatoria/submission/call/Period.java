package org.convocatoria.submission.call;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something is taken from people.
 *
 * @param closedAt when it was closed before its time; null where it was not
 */
public record Period(OffsetDateTime opens, OffsetDateTime closes, @Nullable Instant closedAt) {

  /** Where it stands at this moment. */
  public Phase phase(Instant now) {
    if (closedAt != null || !now.isBefore(closes.toInstant())) {
      return Phase.CLOSED;
    }
    return now.isBefore(opens.toInstant()) ? Phase.ANNOUNCED : Phase.OPEN;
  }

  /** The moment from which nothing more is taken. */
  public Instant end() {
    return closedAt == null ? closes.toInstant() : closedAt;
  }
}
