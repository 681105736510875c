package org.convocatoria.submission.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Period;
import org.convocatoria.submission.call.Phase;

/** The rules for moving a consultation's dates, so that nobody loses time that was announced. */
final class PeriodRules {

  private PeriodRules() {}

  /**
   * Checks the dates to which a consultation is moved.
   *
   * @throws ProblemException 422 naming each date that breaks a rule
   */
  static void check(Consultation known, Period to, Instant now) {
    boolean open = known.phase(now) == Phase.OPEN;
    List<FieldError> errors = new ArrayList<>();
    if (to.phase(now) == Phase.CLOSED) {
      errors.add(over());
    } else if (open && to.closes().isBefore(known.period().closes())) {
      errors.add(FieldError.of("closes", "consultation.only-longer"));
    }
    if (open && to.opens().toInstant().isAfter(now)) {
      errors.add(FieldError.of("opens", "consultation.opened-already"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  /** The error of a consultation that would be closed at once. */
  static FieldError over() {
    return FieldError.of("closes", "consultation.over-already");
  }
}
