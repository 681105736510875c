package org.convocatoria.workshop.result;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.workshop.workshop.Workshop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Corrects and withdraws results, while their workshop is open. */
@Service
public class Correcting {

  private final Results results;
  private final FindingRules rules;
  private final Clock clock;

  Correcting(Results results, FindingRules rules, Clock clock) {
    this.results = results;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Lets a result say something else.
   *
   * @param version of the result that the caller saw
   * @throws ProblemException 422 naming what is wrong
   * @throws org.convocatoria.messaging.outbox.ConcurrentChangeException when it has changed since
   * @throws org.convocatoria.workshop.workshop.WorkshopNotOpenException after closing
   */
  public Stored<Result> correct(
      Workshop workshop, String id, long version, Finding finding, String actor) {
    workshop.mustBeOpen();
    rules.check(finding, workshop, id);
    return results.changeSeen(id, version, actor, r -> r.correct(finding, actor, now()));
  }

  /**
   * Takes a result back.
   *
   * @throws org.convocatoria.workshop.workshop.WorkshopNotOpenException after closing
   */
  public Stored<Result> withdraw(
      Workshop workshop, String id, @Nullable String reason, String actor) {
    workshop.mustBeOpen();
    return results.change(id, actor, r -> r.withdraw(reason, actor, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
