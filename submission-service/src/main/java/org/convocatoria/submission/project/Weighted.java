package org.convocatoria.submission.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;

/** Checks and weighs scores by a call's criteria. */
final class Weighted {

  private static final double HUNDREDTHS = 100;

  private Weighted() {}

  /**
   * The scores in the order of the criteria.
   *
   * @throws ProblemException 422 naming each criterion that is unknown, missing or out of range
   */
  static List<Evaluation.Score> scores(ProjectCall call, Map<String, Double> given) {
    List<FieldError> errors = new ArrayList<>();
    Map<String, Double> unknown = new LinkedHashMap<>(given);
    List<Evaluation.Score> scores = new ArrayList<>();
    for (Criterion criterion : call.criteria()) {
      Double points = unknown.remove(criterion.id());
      String field = "scores." + criterion.id();
      if (points == null) {
        errors.add(FieldError.of(field, "project.score-missing", criterion.label()));
      } else if (!(points >= 0 && points <= Evaluation.BEST)) {
        errors.add(
            FieldError.of(field, "project.score-out-of-range", criterion.label(), Evaluation.BEST));
      } else {
        scores.add(new Evaluation.Score(criterion.id(), points));
      }
    }
    unknown
        .keySet()
        .forEach(
            each -> errors.add(FieldError.of("scores." + each, "project.unknown-criterion", each)));
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return scores;
  }

  /** The weighted mean of the scores. */
  static double total(ProjectCall call, List<Evaluation.Score> scores) {
    double sum = 0;
    for (Evaluation.Score score : scores) {
      sum += score.points() * call.criterion(score.criterion()).orElseThrow().weight();
    }
    return rounded(sum / ProjectCall.WHOLE);
  }

  /** The value rounded to hundredths. */
  static double rounded(double value) {
    return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
  }
}
