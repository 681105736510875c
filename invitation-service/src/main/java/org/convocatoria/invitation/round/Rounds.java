package org.convocatoria.invitation.round;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rounds. */
@Repository
public class Rounds {

  private static final String COLLECTION = "rounds";

  private final Aggregates<Round, RoundEvent> store;

  Rounds(Outbox outbox, Publishing<Round, RoundEvent> publishing) {
    this.store = outbox.aggregates(COLLECTION, Round.class, publishing);
    outbox
        .index(COLLECTION, "openedAt")
        .index(COLLECTION, "workshop", "openedAt")
        .index(COLLECTION, "table", "openedAt")
        .index(COLLECTION, "invitees.expert", "openedAt");
  }

  Aggregates<Round, RoundEvent> store() {
    return store;
  }

  /** One round. */
  public Optional<Round> find(String id) {
    return store.find(id).map(Stored::state);
  }

  /**
   * One round, for somebody who may see its table. Another table's is refused, and the attempt is
   * audited.
   *
   * @throws ProblemException where there is none (404)
   */
  public Round seenBy(Caller caller, String id) {
    Round round = find(id).orElseThrow(() -> ProblemException.notFound("round.unknown"));
    caller.mustHaveTable(round.table());
    return round;
  }

  /** Those with this person on their list, newest first. */
  List<Round> withPerson(String expert) {
    return store.find(eq("invitees.expert", expert), Sorts.descending("openedAt"), 0).stream()
        .map(Stored::state)
        .toList();
  }

  /** The newest first, of a workshop and a table where given. */
  public List<Round> newest(@Nullable String workshop, @Nullable String table, int limit) {
    List<Bson> filters = new ArrayList<>();
    if (workshop != null) {
      filters.add(eq("workshop", workshop));
    }
    if (table != null) {
      filters.add(eq("table", table));
    }
    Bson filter = filters.isEmpty() ? Filters.empty() : and(filters);
    return store.find(filter, Sorts.descending("openedAt"), limit).stream()
        .map(Stored::state)
        .toList();
  }
}
