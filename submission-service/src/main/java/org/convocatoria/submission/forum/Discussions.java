package org.convocatoria.submission.forum;

import java.time.Clock;
import java.util.List;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads forums with their proposals and reasons. */
@Service
public class Discussions {

  private final Forums forums;
  private final Proposals proposals;
  private final Reasons reasons;
  private final Clock clock;

  Discussions(Forums forums, Proposals proposals, Reasons reasons, Clock clock) {
    this.forums = forums;
    this.proposals = proposals;
    this.reasons = reasons;
    this.clock = clock;
  }

  /**
   * One forum with a page of its proposals.
   *
   * @param after the proposal after which the page begins; null for the first page
   * @throws ProblemException 404 if there is none
   */
  public Discussion of(String id, @Nullable String after) {
    Forum forum = forums.get(id);
    Proposals.Part part = proposals.page(id, after);
    List<String> shown = part.items().stream().map(Proposal::id).toList();
    return Discussion.of(forum, part, reasons.of(id, shown), clock.instant());
  }

  /**
   * One proposal of a forum with its reasons.
   *
   * @throws ProblemException 404 if there is none
   */
  public Discussion.Discussed about(String forum, String proposal) {
    return Discussion.Discussed.of(
        proposals.get(forum, proposal), reasons.of(forum, List.of(proposal)));
  }

  /** The forums of a call with their phases, in the order in which they are held. */
  public List<Listed> listed(String call) {
    var now = clock.instant();
    return forums.ofCall(call).stream()
        .map(
            each ->
                new Listed(each, each.phase(now), !now.isBefore(each.room().ends().toInstant())))
        .toList();
  }

  /**
   * A forum in a list.
   *
   * @param held true if its day is over
   */
  public record Listed(Forum forum, Phase phase, boolean held) {}
}
