package org.convocatoria.submission.contribution;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convocatoria.service.access.Caller;
import org.springframework.stereotype.Service;

/** Writes to contributors what the plan made of their contributions. */
@Service
public class Telling {

  private static final List<String> AWAITING =
      List.of(Status.ADMITTED.name(), Status.MERGED.name());
  private static final ContributionQuery ANY =
      ContributionQuery.ofRegistry(null, null, null, null, null).ofAnyState();

  private final Contributions contributions;
  private final Clock clock;

  Telling(Contributions contributions, Clock clock) {
    this.contributions = contributions;
    this.clock = clock;
  }

  /**
   * Admitted or merged ones whose contributors want to hear of this version and have not yet, by
   * number.
   */
  public List<Contribution> untold(String call, int version, long after, int limit) {
    return contributions.page(
        call,
        ANY,
        and(
            in(ContributionFilters.STATUS, AWAITING),
            gt("number", after),
            or(eq("consent.purposes", Consent.LETTERS), eq(ContributionFilters.PHONED, true)),
            ne("told", version)),
        Sorts.ascending("number"),
        limit);
  }

  /** Writes to its contributor about this version; nothing where there is nobody to write to. */
  public void tell(String id, int version) {
    contributions.change(
        id, Caller.ANONYMOUS, c -> c.tell(version, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }
}
