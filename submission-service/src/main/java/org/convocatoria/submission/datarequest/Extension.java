package org.convocatoria.submission.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * More time for an agency, and why. Of two people who give it at once the second has to see first
 * what the other one gave.
 *
 * @param asking the number of the asking that this grants; null where the agency need not have
 *     asked
 * @param due the day on which the answer is due, as the person knows who gives the time; null will
 *     do for the first extension, or with the number of an asking
 */
public record Extension(
    int workingDays, String reason, @Nullable Integer asking, @Nullable LocalDate due) {

  /**
   * Whether a request with this key has done it already.
   *
   * @throws ProblemException where the key was used for another extension (422)
   */
  boolean wasGiven(String key, List<Progress> steps) {
    boolean given = false;
    for (Progress step : steps) {
      if (step instanceof Progress.Extended before && key.equals(before.key())) {
        if (before.workingDays() != workingDays || !before.reason().equals(reason)) {
          throw ProblemException.invalid("Idempotency-Key", "problem.key-reused");
        }
        given = true;
      }
    }
    return given;
  }

  /**
   * Refuses what builds on another day than that on which the answer is due now.
   *
   * @throws ProblemException 409, with that day
   */
  void mustBuildOn(LocalDate now, DataRequest request) {
    if (asking != null) {
      request.askings().mustAwaitTime(asking);
    }
    boolean unseen = due == null && asking == null && Course.isExtended(request.progress());
    if (unseen || (due != null && !due.equals(now))) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "due-moved",
          Sentence.of("datarequest.due-moved", now),
          List.of(),
          Map.of("current", Map.of("due", now.toString())));
    }
  }

  Progress.Extended step(Instant at, LocalDate until, String key) {
    return new Progress.Extended(at, workingDays, reason, until, key);
  }
}
