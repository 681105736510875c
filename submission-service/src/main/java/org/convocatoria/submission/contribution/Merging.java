package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.convocatoria.messaging.outbox.ConcurrentChangeException;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Service;

/**
 * Merges a contribution into another. No two mergings at once can make a circle: each reads its own
 * contribution, then writes to the one it merges into, which must stand for itself, and last
 * changes its own as it was read. In a circle each would have been read before the next one was
 * written to, and that one before it was read: the first before itself.
 */
@Service
public class Merging {

  private static final int ATTEMPTS = 8;

  private final Contributions contributions;
  private final Merges merges;
  private final Clock clock;

  Merging(Contributions contributions, Merges merges, Clock clock) {
    this.contributions = contributions;
    this.merges = merges;
    this.clock = clock;
  }

  /**
   * Merges it; into the one that stands for the other where that was merged itself.
   *
   * @throws ProblemException 422 where the other is itself, was merged into it, or does not lie on
   *     a table; 409 where something else was decided
   */
  public Contribution merge(Folio folio, Decision.Merge merge, String actor) {
    for (int i = 1; i < ATTEMPTS; i++) {
      try {
        return attempt(folio, merge, actor);
      } catch (ConcurrentChangeException _) {
        // One of the two was changed meanwhile: all is looked at again.
      }
    }
    return attempt(folio, merge, actor);
  }

  private Contribution attempt(Folio folio, Decision.Merge merge, String actor) {
    Stored<Contribution> seen =
        contributions.stored(folio).orElseThrow(() -> new UnknownFolioException(folio.value()));
    Contribution into = target(seen.state(), merge.into());
    Decided.Merged decided =
        new Decided.Merged(
            clock.instant().truncatedTo(ChronoUnit.MILLIS), into.folio(), merge.reason().strip());
    if (Reviewing.merge(seen.state(), decided).events().isEmpty()) {
      return seen.state();
    }
    boolean announced =
        contributions
            .change(into.id(), Caller.ANONYMOUS, Reviewing::announceMerge)
            .state()
            .status()
            .equals(Status.ADMITTED);
    if (!announced) {
      throw ProblemException.conflict("changed-meanwhile", "problem.changed-meanwhile");
    }
    return contributions.changeSeen(seen, actor, c -> Reviewing.merge(c, decided)).state();
  }

  private Contribution target(Contribution of, String typed) {
    Contribution named =
        Folio.parse(typed)
            .flatMap(contributions::find)
            .filter(found -> found.call().equals(of.call()))
            .orElseThrow(() -> ProblemException.invalid("into", "contribution.merge-into-unknown"));
    if (named.folio().equals(of.folio())) {
      throw ProblemException.invalid("into", "contribution.merge-into-itself");
    }
    Contribution end = merges.endOf(named);
    if (end.folio().equals(of.folio())) {
      throw ProblemException.invalid("into", "contribution.merge-circle", named.folio());
    }
    if (end.status() != Status.ADMITTED || end.isErased()) {
      throw ProblemException.invalid("into", "contribution.merge-into-admitted");
    }
    return end;
  }
}
