package org.convocatoria.submission.project;

import java.time.Instant;
import java.util.List;

/**
 * The evaluation by one evaluator.
 *
 * @param total the weighted mean of the scores
 */
public record Evaluation(String evaluator, List<Score> scores, double total, Instant at) {

  /** The best score; the worst is 0. */
  public static final int BEST = 100;

  /** Copies the list, so that an evaluation never changes. */
  public Evaluation {
    scores = List.copyOf(scores);
  }

  /** True if the same evaluator gave the same scores. */
  boolean saysTheSame(Evaluation other) {
    return evaluator.equals(other.evaluator) && scores.equals(other.scores);
  }

  /** The points for a criterion. */
  public record Score(String criterion, double points) {}
}
