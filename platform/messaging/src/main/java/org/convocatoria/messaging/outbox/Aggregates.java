package org.convocatoria.messaging.outbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.failpoint.Failpoint;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.jspecify.annotations.Nullable;

/**
 * The store of one kind of aggregate. A change is one compare-and-set write of the new state
 * together with the events it caused; the relay publishes them afterwards. Documents are never
 * replaced, saved whole or deleted: that would bring published events back or lose unpublished
 * ones.
 */
public final class Aggregates<S, E> extends AggregateReads<S> {

  private static final int ATTEMPTS = 8;

  private final AggregateDocuments<S, E> documents;
  private final MongoCollection<Document> writes;
  private final CompareAndSet changes;
  private final StoreErrors errors;
  private final Relay relay;
  private final Failpoints failpoints;
  private final KeyedLock locks = new KeyedLock();

  Aggregates(
      String name,
      MongoCollection<Document> collection,
      AggregateDocuments<S, E> documents,
      Relay relay,
      StoreErrors errors,
      Failpoints failpoints) {
    super(name, collection, documents, errors);
    this.documents = documents;
    this.writes = collection.withWriteConcern(StoreErrors.DURABLE);
    this.changes = new CompareAndSet(writes, errors);
    this.relay = relay;
    this.errors = errors;
    this.failpoints = failpoints;
    relay.watch(name);
  }

  /**
   * Makes a new aggregate under an id that derives from the request's key, so that a repeated
   * request finds what the first one made. The fingerprint tells a repeat from another request that
   * reuses the key.
   *
   * @throws KeyReusedException when the id exists with another fingerprint
   */
  public Created<S> create(String id, String fingerprint, Change<S, E> change, String actor) {
    Document document = documents.created(id, fingerprint, change, actor);
    boolean inserted =
        orOutcomeUnknown(id, () -> errors.inserting(id, () -> writes.insertOne(document)));
    if (!inserted) {
      return existing(id, fingerprint);
    }
    written(id, document);
    return new Created<>(new Stored<>(id, 1, change.state()), false);
  }

  /** Writes many of them at once. */
  public Bulk<S, E> bulk() {
    return new Bulk<>(this, documents, writes, errors);
  }

  /**
   * What an earlier request with this key made, for one that would be refused today; empty where
   * there was none.
   *
   * @throws KeyReusedException when the id exists with another fingerprint
   */
  public Optional<Created<S>> repeated(String id, String fingerprint) {
    return find(id).map(_ -> existing(id, fingerprint));
  }

  /** Decides on the current state, again where another change came between. */
  public Stored<S> change(String id, String actor, Function<S, Change<S, E>> decision) {
    return locks.holding(
        id,
        () -> {
          Stored<S> after = null;
          for (int i = 0; i < ATTEMPTS && after == null; i++) {
            after = attempt(raw(id), actor, decision, null);
          }
          return orChangedByOthers(id, after);
        });
  }

  /**
   * Decides on the state that the caller saw.
   *
   * @throws ConcurrentChangeException when the aggregate has changed since
   */
  public Stored<S> changeSeen(
      String id, long version, String actor, Function<S, Change<S, E>> decision) {
    Document before = raw(id);
    boolean seen = documents.versionOf(before) == version;
    Stored<S> after = seen ? attempt(before, actor, decision, null) : null;
    if (after == null) {
      throw new ConcurrentChangeException(name + " " + id + " was changed meanwhile");
    }
    return after;
  }

  /**
   * Carries out what an event of another aggregate asks for, at most once and never an older one
   * after a newer: the source's sequence is remembered beside the state.
   */
  public void command(
      String id, String source, long sequence, String actor, Function<S, Change<S, E>> decision) {
    Handled handled = new Handled(source, sequence);
    for (int i = 0; i < ATTEMPTS; i++) {
      Document before = raw(id);
      boolean done =
          documents.hasHandled(before, handled)
              ? changes.isKept(before)
              : attempt(before, actor, decision, handled) != null;
      if (done) {
        return;
      }
    }
    orChangedByOthers(id, null);
  }

  /**
   * Publishes the state of an aggregate again, without changing it.
   *
   * @param leap by how much its sequence leaps first
   * @return false where nothing is published of it
   */
  boolean republish(String id, long leap) {
    return locks.holding(
        id,
        () -> {
          Document before = raw(id);
          Stored<S> seen = documents.read(before);
          String requestId = UUID.randomUUID().toString();
          Bson update = documents.republished(before, seen.state(), requestId, leap);
          if (update == null) {
            return false;
          }
          orChangedByOthers(id, write(seen, update, requestId, seen.state()));
          return true;
        });
  }

  private <T> T orChangedByOthers(String id, @Nullable T done) {
    if (done == null) {
      throw new ConcurrentChangeException(name + " " + id + " is changed by others all the time");
    }
    return done;
  }

  /** Where nobody knows whether a write was kept, its events are looked for soon. */
  private <T> T orOutcomeUnknown(String id, Supplier<T> write) {
    return orOutcomeUnknown(List.of(id), write);
  }

  /** The same for writes of several. */
  <T> T orOutcomeUnknown(List<String> ids, Supplier<T> write) {
    try {
      return write.get();
    } catch (OutcomeUnknownException e) {
      ids.forEach(this::outcomeUnknown);
      throw e;
    }
  }

  /** Has the relay read the outbox of this one soon. */
  void outcomeUnknown(String id) {
    relay.outcomeUnknown(new Ref(name, id));
  }

  void written(String id, Document document) {
    failpoints.reached(Failpoint.AFTER_WRITE);
    relay.written(new Input.Written(new Ref(name, id), Pending.allOf(document)));
  }

  /** Null when another change came first. */
  private @Nullable Stored<S> attempt(
      Document before,
      String actor,
      Function<S, Change<S, E>> decision,
      @Nullable Handled handled) {
    Stored<S> seen = documents.read(before);
    Change<S, E> change = decision.apply(seen.state());
    if (change.events().isEmpty()) {
      return changes.isKept(before) ? seen : null;
    }
    String requestId = UUID.randomUUID().toString();
    Bson update = documents.changed(before, change, seen.state(), requestId, actor, handled);
    return write(seen, update, requestId, change.state());
  }

  /** Null when another change came first. */
  private @Nullable Stored<S> write(Stored<S> seen, Bson update, String requestId, S after) {
    Document reply =
        orOutcomeUnknown(seen.id(), () -> changes.write(seen.id(), seen.version(), update));
    if (reply == null) {
      return lost(seen, after, requestId);
    }
    written(seen.id(), reply);
    return new Stored<>(seen.id(), documents.versionOf(reply), after);
  }

  private @Nullable Stored<S> lost(Stored<S> before, S after, String requestId) {
    Document now = raw(before.id());
    if (requestId.equals(now.getString("lastChange")) && changes.isKept(now)) {
      outcomeUnknown(before.id());
      return new Stored<>(before.id(), documents.versionOf(now), after);
    }
    if (documents.versionOf(now) == before.version()) {
      throw new OutboxFullException(name + " " + before.id() + " waits for the broker");
    }
    return null;
  }

  Created<S> existing(String id, String fingerprint) {
    // A majority write on it first: what is acknowledged as made must not be rolled back.
    Document found =
        errors.writing(
            () -> writes.findOneAndUpdate(eq("_id", id), Updates.inc("repeats", 1), WHOLE));
    if (found == null) {
      throw new UnknownAggregateException("no " + name + " " + id);
    }
    if (!fingerprint.equals(found.getString("fingerprint"))) {
      throw new KeyReusedException("the key was used before for something else");
    }
    outcomeUnknown(id);
    return new Created<>(documents.read(found), true);
  }

  private static final FindOneAndUpdateOptions WHOLE =
      new FindOneAndUpdateOptions()
          .returnDocument(ReturnDocument.AFTER)
          .projection(Projections.exclude("outbox"));
}
