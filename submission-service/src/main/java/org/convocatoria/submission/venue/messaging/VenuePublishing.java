package org.convocatoria.submission.venue.messaging;

import java.time.Instant;
import java.util.List;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.venue.Venue;
import org.convocatoria.submission.venue.VenueEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nobody outside reads of venues; the audit keeps who gave a code to which, and who ended it. */
@Component
class VenuePublishing implements Publishing<Venue, VenueEvent> {

  /** A venue without anything of its code. */
  record State(String id, String call, String name, Instant until, @Nullable Instant revokedAt) {}

  @Override
  public Object publicState(Venue venue) {
    return new State(venue.id(), venue.call(), venue.name(), venue.until(), venue.revokedAt());
  }

  @Override
  public String auditName(VenueEvent event) {
    return switch (event) {
      case VenueEvent.VenueCodeIssued _ -> "venue-code-issued";
      case VenueEvent.VenueCodeRevoked _ -> "venue-code-revoked";
    };
  }

  @Override
  public List<Outgoing> publish(Venue venue, VenueEvent event) {
    return List.of();
  }

  @Override
  public List<Outgoing> restated(Venue venue) {
    return List.of();
  }
}
