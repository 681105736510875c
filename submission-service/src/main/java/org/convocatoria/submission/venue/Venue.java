package org.convocatoria.submission.venue;

import java.time.Instant;
import org.convocatoria.messaging.outbox.Change;
import org.jspecify.annotations.Nullable;

/**
 * A place from which many people contribute over one network, and the code that lifts the limit for
 * them. Only the hash of the code is kept.
 *
 * @param until when the code ends by itself
 * @param revokedAt when it was ended before; null where it was not
 */
public record Venue(
    String id,
    String call,
    String name,
    String codeHash,
    Instant issuedAt,
    Instant until,
    @Nullable Instant revokedAt) {

  /** True while the code lifts the limit. */
  public boolean isGood(Instant now) {
    return revokedAt == null && now.isBefore(until);
  }

  Change<Venue, VenueEvent> issued() {
    return Change.of(this, new VenueEvent.VenueCodeIssued());
  }

  Change<Venue, VenueEvent> revoke(Instant now) {
    return isGood(now)
        ? Change.of(
            new Venue(id, call, name, codeHash, issuedAt, until, now),
            new VenueEvent.VenueCodeRevoked())
        : Change.none(this);
  }
}
