package org.convocatoria.submission.call;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.convocatoria.service.problem.ProblemException;

/** Whether an act on the reception of a call can be enacted as the call stands. */
final class ReceptionRules {

  private final Call call;
  private final Reception reception;

  ReceptionRules(Call call) {
    this.call = call;
    this.reception = call.reception();
  }

  /** Whether the last act was the same: somebody sent it twice. */
  boolean repeats(Enacted enacted) {
    return !call.enacted().isEmpty() && same(call.enacted().getLast(), enacted);
  }

  /**
   * Checks it.
   *
   * @throws ProblemException 409 or 422
   */
  void check(Enacted enacted) {
    switch (enacted) {
      case Enacted.Extended extended -> check(extended);
      case Enacted.Closed closed -> check(closed);
      case Enacted.Suspended(Instant at, var _) -> {
        if (reception.standing(at) != Reception.Standing.OPEN) {
          throw ProblemException.conflict("not-open", "call.not-open");
        }
      }
      case Enacted.Resumed _ -> {
        if (!reception.isSuspended()) {
          throw ProblemException.conflict("not-suspended", "call.not-suspended");
        }
      }
    }
  }

  private void check(Enacted.Extended extended) {
    String form = extended.form();
    if (form != null && call.form(form).isEmpty()) {
      throw ProblemException.invalid("form", "call.choose-form");
    }
    OffsetDateTime end = reception.endOf(form);
    if (end == null) {
      throw ProblemException.conflict("open-ended", "call.open-ended");
    }
    if (!extended.until().isAfter(end)) {
      throw ProblemException.invalid("until", "call.extension-earlier", end);
    }
    if (!extended.until().toInstant().isAfter(extended.at())) {
      throw ProblemException.invalid("until", "call.extension-past");
    }
  }

  private void check(Enacted.Closed closed) {
    OffsetDateTime end = reception.lastEnd();
    if (end != null && !closed.at().isBefore(end.toInstant())) {
      throw ProblemException.conflict("closed", "call.closed-already", end);
    }
    if (closed.from().toInstant().isBefore(closed.at())) {
      throw ProblemException.invalid("at", "call.closing-past");
    }
    if (end != null && !closed.from().isBefore(end)) {
      throw ProblemException.invalid("at", "call.closing-later", end);
    }
  }

  private static boolean same(Enacted last, Enacted now) {
    return last.act().equals(now.act())
        && switch (now) {
          case Enacted.Extended(var _, var _, var form, var until) ->
              last instanceof Enacted.Extended before
                  && Objects.equals(before.form(), form)
                  && before.until().isEqual(until);
          // One that closes now names no moment that a repeat could name again.
          case Enacted.Closed(var at, var _, var from) ->
              last instanceof Enacted.Closed before
                  && (before.from().isEqual(from)
                      || (from.toInstant().equals(at)
                          && before.from().toInstant().equals(before.at())));
          case Enacted.Suspended _ -> last instanceof Enacted.Suspended;
          case Enacted.Resumed _ -> last instanceof Enacted.Resumed;
        };
  }
}
