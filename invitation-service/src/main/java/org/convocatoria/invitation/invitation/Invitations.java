package org.convocatoria.invitation.invitation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.index.Derived;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.springframework.stereotype.Repository;

/** The invitations. */
@Repository
public class Invitations {

  private static final String COLLECTION = "invitations";

  /** Where an invitation stands, which follows from what was done and said. */
  private static final String STATUS = "status";

  private final Aggregates<Invitation, InvitationEvent> store;

  Invitations(Outbox outbox, Publishing<Invitation, InvitationEvent> publishing) {
    this.store =
        outbox.aggregates(
            COLLECTION,
            Invitation.class,
            publishing,
            Derived.of(1, STATUS, each -> each.status().name()));
    outbox
        .index(COLLECTION, "round", STATUS, "seat.rank", "_id")
        .index(COLLECTION, "call", "seat.workshop")
        .index(COLLECTION, "links.rsvpHash")
        .index(COLLECTION, "links.codeHash")
        .index(COLLECTION, "mailing.askedAt");
  }

  /** Makes an invitation; a repeat finds the first. */
  Invitation create(Change<Invitation, InvitationEvent> made, String actor) {
    String id = made.state().id();
    return store.create(id, id, made, actor).stored().state();
  }

  /** Changes an invitation. */
  Invitation change(
      String id, String actor, Function<Invitation, Change<Invitation, InvitationEvent>> decision) {
    return store.change(id, actor, decision).state();
  }

  /** One invitation. */
  public Optional<Invitation> find(String id) {
    return store.find(id).map(Stored::state);
  }

  /** Those of these rounds. */
  public List<Invitation> ofRounds(Collection<String> rounds) {
    return all(in("round", rounds));
  }

  /** Who is in reserve in a round, by rank. */
  List<Invitation> reserves(String round) {
    Bson filter = and(eq("round", round), eq(STATUS, InvitationStatus.RESERVE.name()));
    return store.find(filter, Sorts.ascending("seat.rank", "_id"), 0).stream()
        .map(Stored::state)
        .toList();
  }

  /** Those to a workshop of a call. */
  List<Invitation> toWorkshop(String call, String workshop) {
    return all(and(eq("seat.workshop", workshop), eq("call", call)));
  }

  /** Those whose latest mail is unconfirmed since then. */
  List<Invitation> unconfirmed(Instant then, int limit) {
    Bson filter = lte("mailing.askedAt", Date.from(then));
    return store.find(filter, Sorts.ascending("mailing.askedAt"), limit).stream()
        .map(Stored::state)
        .toList();
  }

  Optional<Invitation> byRsvpHash(String hash) {
    return all(eq("links.rsvpHash", hash)).stream().findFirst();
  }

  Optional<Invitation> byCodeHash(String hash) {
    return all(eq("links.codeHash", hash)).stream().findFirst();
  }

  private List<Invitation> all(Bson filter) {
    return store.find(filter).stream().map(Stored::state).toList();
  }
}
