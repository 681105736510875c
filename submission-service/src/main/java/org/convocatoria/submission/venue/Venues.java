package org.convocatoria.submission.venue;

import static com.mongodb.client.model.Filters.eq;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.springframework.stereotype.Repository;

/** The store of venues. */
@Repository
class Venues {

  private static final String COLLECTION = "venues";

  private final Aggregates<Venue, VenueEvent> venues;

  Venues(Outbox outbox, Publishing<Venue, VenueEvent> publishing) {
    this.venues = outbox.aggregates(COLLECTION, Venue.class, publishing);
    outbox.unique(COLLECTION, "codeHash").index(COLLECTION, "call");
  }

  Venue create(String fingerprint, Change<Venue, VenueEvent> change, String actor) {
    return venues.create(change.state().id(), fingerprint, change, actor).stored().state();
  }

  Optional<Venue> withHash(String codeHash) {
    return venues.find(eq("codeHash", codeHash), new Document(), 1).stream()
        .map(Stored::state)
        .findFirst();
  }

  List<Venue> ofCall(String call) {
    return venues.find(eq("call", call)).stream().map(Stored::state).toList();
  }

  Optional<Venue> find(String id) {
    return venues.find(id).map(Stored::state);
  }

  Venue change(String id, String actor, Function<Venue, Change<Venue, VenueEvent>> to) {
    return venues.change(id, actor, to).state();
  }
}
