package org.convocatoria.submission.forum;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Created;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Repository;

/** The store of reasons of forums. */
@Repository
class Reasons {

  private static final String COLLECTION = "forumReasons";

  private final Aggregates<Reason, ReasonEvent> reasons;

  Reasons(Outbox outbox, Publishing<Reason, ReasonEvent> publishing) {
    this.reasons = outbox.aggregates(COLLECTION, Reason.class, publishing);
    outbox.index(COLLECTION, "forum", "proposal", "at", "_id").index(COLLECTION, "mailing.askedAt");
  }

  /** The reasons about these proposals of a forum, the oldest first. */
  List<Reason> of(String forum, List<String> about) {
    return reasons
        .find(and(eq("forum", forum), in("proposal", about)), Sorts.ascending("at", "_id"), 0)
        .stream()
        .map(Stored::state)
        .toList();
  }

  /**
   * The reason with this id in this forum.
   *
   * @throws ProblemException 404 if there is none
   */
  Reason get(String forum, String id) {
    return find(forum, id).orElseThrow(() -> ProblemException.notFound("forum.unknown-reason"));
  }

  Optional<Reason> find(String forum, String id) {
    return find(id).filter(each -> each.forum().equals(forum));
  }

  Optional<Reason> find(String id) {
    return reasons.find(id).map(Stored::state);
  }

  Optional<Created<Reason>> repeated(String id, String fingerprint) {
    return reasons.repeated(id, fingerprint);
  }

  Reason create(String fingerprint, Change<Reason, ReasonEvent> change, String actor) {
    return reasons.create(change.state().id(), fingerprint, change, actor).stored().state();
  }

  Reason change(String id, String actor, Function<Reason, Change<Reason, ReasonEvent>> to) {
    return reasons.change(id, actor, to).state();
  }

  /** Those with unconfirmed letters that were last requested before then. */
  List<Reason> unconfirmed(Instant before, int limit) {
    return reasons
        .find(
            Filters.lte("mailing.askedAt", Date.from(before)),
            Sorts.ascending("mailing.askedAt"),
            limit)
        .stream()
        .map(Stored::state)
        .toList();
  }
}
