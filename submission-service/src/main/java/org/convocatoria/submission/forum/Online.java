package org.convocatoria.submission.forum;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The online side of a forum: from when to when proposals and reasons are taken.
 *
 * @param closedAt when it was closed before its time; null where it was not
 */
public record Online(OffsetDateTime opens, OffsetDateTime closes, @Nullable Instant closedAt) {

  /** Where the online side stands at this moment. */
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
