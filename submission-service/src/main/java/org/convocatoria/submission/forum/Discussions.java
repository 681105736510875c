package org.convocatoria.submission.forum;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.contribution.KeptWords;
import org.convocatoria.submission.contribution.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads forums with their proposals and reasons. */
@Service
public class Discussions {

  private final Forums forums;
  private final Proposals proposals;
  private final Reasons reasons;
  private final Registry registry;
  private final Clock clock;

  Discussions(Forums forums, Proposals proposals, Reasons reasons, Registry registry, Clock clock) {
    this.forums = forums;
    this.proposals = proposals;
    this.reasons = reasons;
    this.registry = registry;
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
    KeptWords kept = registry.kept(folios(forum, part.items()));
    return Discussion.of(
        forum.shown(kept), part.shown(kept), reasons.of(id, shown), clock.instant());
  }

  /**
   * One proposal of a forum with its reasons.
   *
   * @throws ProblemException 404 if there is none
   */
  public Discussion.Discussed about(String forum, String proposal) {
    Proposal about = proposals.get(forum, proposal);
    KeptWords kept = registry.kept(folios(forums.get(forum), List.of(about)));
    return Discussion.Discussed.of(about.shown(kept), reasons.of(forum, List.of(proposal)));
  }

  /**
   * One reason of a forum.
   *
   * @throws ProblemException 404 if there is none
   */
  public Reason reason(String forum, String id) {
    return reasons.get(forum, id);
  }

  /**
   * One forum alone.
   *
   * @throws ProblemException 404 if there is none
   */
  public Forum forum(String id) {
    return forums.get(id);
  }

  /** The folios of the contributions that were made of these words. */
  private static List<String> folios(Forum forum, List<Proposal> proposals) {
    Stream<String> concluded = forum.conclusions().stream().map(each -> each.place().folio());
    Stream<String> proposed =
        proposals.stream()
            .flatMap(each -> Stream.ofNullable(each.taken()))
            .map(each -> each.place().folio());
    return Stream.concat(concluded, proposed).toList();
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
