package org.convocatoria.messaging.outbox;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;

/**
 * Writes many aggregates of one kind in few requests to the store. Each document is written as if
 * it were alone, state and outbox together; what fails in between leaves some written and others
 * not, so that a caller repeats the whole.
 */
public final class Bulk<S, E> {

  /** The most documents in one request, which the store handles before anything else. */
  private static final int AT_ONCE = 500;

  private final Aggregates<S, E> aggregates;
  private final AggregateDocuments<S, E> documents;
  private final MongoCollection<Document> writes;
  private final StoreErrors errors;

  Bulk(
      Aggregates<S, E> aggregates,
      AggregateDocuments<S, E> documents,
      MongoCollection<Document> writes,
      StoreErrors errors) {
    this.aggregates = aggregates;
    this.documents = documents;
    this.writes = writes;
    this.errors = errors;
  }

  /** An aggregate to be made, as for {@link Aggregates#create}. */
  public record New<S, E>(String id, String fingerprint, Change<S, E> change) {}

  /**
   * Makes all of them; a repeat finds what the first request made.
   *
   * @throws KeyReusedException when one's id exists with another fingerprint; others may be made
   */
  public void create(List<New<S, E>> all, String actor) {
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      createSome(all.subList(i, Math.min(i + AT_ONCE, all.size())), actor);
    }
  }

  /**
   * Decides on each of them by itself. Where another change comes between, it is decided on all of
   * the same request once more, so a decision that was carried out must then change nothing.
   */
  public void change(List<String> ids, String actor, Function<S, Change<S, E>> decision) {
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      changeSome(ids.subList(i, Math.min(i + AT_ONCE, ids.size())), actor, decision);
    }
  }

  private void createSome(List<New<S, E>> some, String actor) {
    List<Document> made =
        some.stream()
            .map(each -> documents.created(each.id(), each.fingerprint(), each.change(), actor))
            .toList();
    Set<Integer> taken =
        aggregates.orOutcomeUnknown(
            some.stream().map(New::id).toList(),
            () ->
                errors.insertingAll(
                    () -> writes.insertMany(made, new InsertManyOptions().ordered(false))));
    for (int i = 0; i < made.size(); i++) {
      if (!taken.contains(i)) {
        aggregates.written(some.get(i).id(), made.get(i));
      }
    }
    taken.forEach(i -> aggregates.existing(some.get(i).id(), some.get(i).fingerprint()));
  }

  private void changeSome(List<String> ids, String actor, Function<S, Change<S, E>> decision) {
    List<String> changed = new ArrayList<>();
    List<WriteModel<Document>> updates = new ArrayList<>();
    for (Document before : aggregates.documents(in("_id", ids))) {
      Stored<S> seen = documents.read(before);
      Change<S, E> change = decision.apply(seen.state());
      if (!change.events().isEmpty()) {
        String requestId = UUID.randomUUID().toString();
        changed.add(seen.id());
        updates.add(
            new UpdateOneModel<>(
                CompareAndSet.unchanged(seen.id(), seen.version()),
                documents.changed(before, change, seen.state(), requestId, actor, null)));
      }
    }
    if (updates.isEmpty()) {
      return;
    }
    int matched =
        aggregates.orOutcomeUnknown(
            changed,
            () ->
                errors.writing(
                    () ->
                        writes
                            .bulkWrite(updates, new BulkWriteOptions().ordered(false))
                            .getMatchedCount()));
    // The reply has no outboxes, so the relay reads them.
    changed.forEach(aggregates::outcomeUnknown);
    if (matched < updates.size()) {
      changed.forEach(id -> aggregates.change(id, actor, decision));
    }
  }
}
