package org.convocatoria.submission.project;

import java.time.Instant;
import java.util.List;

/**
 * What one evaluator found.
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

  /** Whether the same evaluator found the same. */
  boolean saysTheSame(Evaluation other) {
    return evaluator.equals(other.evaluator) && scores.equals(other.scores);
  }

  /** The points that a criterion got. */
  public record Score(String criterion, double points) {}
}
