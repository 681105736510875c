package org.convocatoria.submission.project;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Service;

/** Evaluates applications and decides on them. */
@Service
public class Evaluating {

  private final ProjectCalls projects;
  private final Applications applications;
  private final Clock clock;

  Evaluating(ProjectCalls projects, Applications applications, Clock clock) {
    this.projects = projects;
    this.applications = applications;
    this.clock = clock;
  }

  /** The scores of an evaluator: points from 0 to 100 by criterion. */
  public record Scores(Map<String, Double> scores) {}

  /** The reason of an evaluator's conflict of interest. */
  public record Declared(String reason) {}

  /** A decision with its public reason. */
  public record Decided(String outcome, String reason) {}

  /**
   * Stores an evaluation, which replaces an earlier one by the same evaluator.
   *
   * @throws ProblemException 403 with a conflict of interest, 422 for wrong scores
   */
  public Application evaluate(String id, Scores given, String evaluator) {
    Application application = applications.get(id);
    application.mustBeJudgedBy(evaluator);
    ProjectCall call = projects.get(application.projectCall());
    List<Evaluation.Score> scores = Weighted.scores(call, given.scores());
    Evaluation found = new Evaluation(evaluator, scores, Weighted.total(call, scores), now());
    return applications.change(id, evaluator, each -> each.evaluate(found));
  }

  /** Stores an evaluator's conflict of interest. */
  public Application declare(String id, Declared given, String evaluator) {
    Conflict conflict = new Conflict(evaluator, given.reason().strip(), now());
    return applications.change(
        applications.handedIn(id).id(), evaluator, each -> each.declare(conflict));
  }

  /**
   * Decides.
   *
   * @throws ProblemException 409 if the state does not allow this decision
   */
  public Application decide(String id, Decided given, String actor) {
    ApplicationState outcome = ApplicationState.of(given.outcome()).orElseThrow();
    Decision decision = new Decision(outcome, given.reason().strip(), actor, now());
    return applications.change(id, actor, each -> each.decide(decision));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
