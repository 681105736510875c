package org.convocatoria.submission.forum;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Created;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.KeptWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The store of proposals of forums. */
@Repository
class Proposals {

  private static final String COLLECTION = "forumProposals";
  private static final int PAGE = 20;

  private final Aggregates<Proposal, ProposalEvent> proposals;

  Proposals(Outbox outbox, Publishing<Proposal, ProposalEvent> publishing) {
    this.proposals = outbox.aggregates(COLLECTION, Proposal.class, publishing);
    outbox
        .index(COLLECTION, "forum", "at", "_id")
        .index(COLLECTION, "mailing.askedAt")
        .index(COLLECTION, "taken.owedAt");
  }

  /** A page of a forum's proposals, and the id after which the next page begins. */
  record Part(List<Proposal> items, @Nullable String next) {

    /** The same as the public may read it. */
    Part shown(KeptWords kept) {
      return new Part(items.stream().map(each -> each.shown(kept)).toList(), next);
    }
  }

  /** The proposals of a forum, the oldest first, after this one. */
  Part page(String forum, @Nullable String after) {
    Bson wanted = eq("forum", forum);
    if (after != null) {
      Date at = Date.from(get(forum, after).at());
      wanted = and(wanted, or(gt("at", at), and(eq("at", at), gt("_id", after))));
    }
    List<Proposal> found =
        proposals.find(wanted, Sorts.ascending("at", "_id"), PAGE + 1).stream()
            .map(Stored::state)
            .toList();
    boolean more = found.size() > PAGE;
    return new Part(found.stream().limit(PAGE).toList(), more ? found.get(PAGE - 1).id() : null);
  }

  /**
   * The proposal with this id in this forum.
   *
   * @throws ProblemException 404 if there is none
   */
  Proposal get(String forum, String id) {
    return find(forum, id).orElseThrow(() -> ProblemException.notFound("forum.unknown-proposal"));
  }

  Optional<Proposal> find(String forum, String id) {
    return find(id).filter(each -> each.forum().equals(forum));
  }

  Optional<Proposal> find(String id) {
    return proposals.find(id).map(Stored::state);
  }

  /** The proposals of a forum of which the contribution with this folio was made: one, or none. */
  List<Proposal> takenAs(String forum, String folio) {
    return proposals.find(and(eq("forum", forum), eq("taken.place.folio", folio))).stream()
        .map(Stored::state)
        .toList();
  }

  Optional<Created<Proposal>> repeated(String id, String fingerprint) {
    return proposals.repeated(id, fingerprint);
  }

  Proposal create(String fingerprint, Change<Proposal, ProposalEvent> change, String actor) {
    return proposals.create(change.state().id(), fingerprint, change, actor).stored().state();
  }

  Proposal change(String id, String actor, Function<Proposal, Change<Proposal, ProposalEvent>> to) {
    return proposals.change(id, actor, to).state();
  }

  /** Those with unconfirmed letters that were last requested before then. */
  List<Proposal> unconfirmed(Instant before, int limit) {
    return proposals
        .find(
            Filters.lte("mailing.askedAt", Date.from(before)),
            Sorts.ascending("mailing.askedAt"),
            limit)
        .stream()
        .map(Stored::state)
        .toList();
  }

  /** The proposals whose contribution is owed since before then. */
  List<Proposal> owing(Instant before) {
    return proposals.find(Filters.lte("taken.owedAt", Date.from(before))).stream()
        .map(Stored::state)
        .toList();
  }
}
