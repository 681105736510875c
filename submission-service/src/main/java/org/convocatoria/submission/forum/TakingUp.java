package org.convocatoria.submission.forum;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.text.Stripped;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Content;
import org.convocatoria.submission.contribution.Origin;
import org.convocatoria.submission.contribution.Owing;
import org.convocatoria.submission.contribution.Yielded;
import org.convocatoria.submission.contribution.Yielding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes contributions of proposals, in the name of their authors. */
@Service
public class TakingUp implements Owing {

  private static final String SYSTEM = "system";

  private final Calls calls;
  private final Forums forums;
  private final Proposals proposals;
  private final Yielding yielding;
  private final Clock clock;

  TakingUp(Calls calls, Forums forums, Proposals proposals, Yielding yielding, Clock clock) {
    this.calls = calls;
    this.forums = forums;
    this.proposals = proposals;
    this.yielding = yielding;
    this.clock = clock;
  }

  /**
   * Makes the proposal a contribution, once.
   *
   * @throws ProblemException 409 if it was taken off the page, 422 if the call has no such table
   */
  public Taken take(String forum, String id, @Nullable String asked, String actor) {
    Forum known = forums.get(forum);
    Call call = calls.of(known.call());
    Proposal proposal = proposals.get(known.id(), id);
    String table = Stripped.orNull(asked);
    call.mustHave(table, null);
    Proposal taken = proposal.taken() != null ? proposal : promise(proposal, table, actor);
    make(known, taken, actor);
    return Objects.requireNonNull(taken.taken());
  }

  @Override
  public void settle(Instant promisedBefore) {
    proposals.owing(promisedBefore).forEach(each -> make(forums.get(each.forum()), each, SYSTEM));
  }

  /** Stores the place of the contribution with the proposal, before that is made. */
  Proposal promise(Proposal proposal, @Nullable String table, String actor) {
    if (proposal.removed()) {
      throw ProblemException.conflict("removed", "forum.proposal-removed");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var place = yielding.allot(proposal.call(), origin(proposal), proposal.id());
    return proposals.change(
        proposal.id(), actor, each -> each.take(new Taken(place, table, now, now)));
  }

  private void make(Forum forum, Proposal proposal, String actor) {
    Taken taken = Objects.requireNonNull(proposal.taken());
    Call.Form form = calls.of(forum.call()).formOf(Forum.ORIGIN);
    Content content =
        new Content(
            Objects.requireNonNull(form.matter()),
            form.id(),
            taken.table(),
            proposal.municipality(),
            proposal.title(),
            proposal.text(),
            null,
            null);
    yielding.make(
        taken.place(),
        new Yielded(
            forum.call(),
            origin(proposal),
            content,
            proposal.author().contributor(),
            proposal.author().purposes(),
            "web",
            false,
            proposal.author().language(),
            forum.sample(),
            List.of()),
        actor);
    proposals.change(proposal.id(), actor, Proposal::yielded);
  }

  private static Origin origin(Proposal proposal) {
    return Origin.of(Forum.ORIGIN, proposal.forum());
  }
}
