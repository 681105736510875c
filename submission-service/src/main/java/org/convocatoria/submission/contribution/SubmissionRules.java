package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.springframework.stereotype.Component;

/**
 * Whether the call takes a submission now; that it names only what the call has is checked before.
 */
@Component
class SubmissionRules {

  /**
   * Checks the submission and returns the form it belongs to, and where it moves with documents.
   *
   * @throws ProblemException 409 outside the dates or where the form is not open to the public, 422
   *     under a notice that is not the call's or with a stamp of no possible day
   */
  ItsForm check(Submission given, Call call, Instant now, boolean staff) {
    ItsForm its = ItsForm.of(given, call, now, staff);
    String form = its.id();
    LocalDate stamp = given.receivedOn();
    if (stamp == null) {
      mustBeOpen(call, form, now);
    } else {
      mustHaveBeenOpen(call, form, stamp, now);
    }
    given.consent().mustBeCurrent(call);
    given.guardianMustAgree();
    if (!staff && !call.form(form).map(Call.Form::open).orElse(false)) {
      throw ProblemException.conflict("form-not-open", "contribution.form-not-open");
    }
    return its;
  }

  private static void mustBeOpen(Call call, String form, Instant now) {
    switch (call.reception().standingOf(form, now)) {
      case OPEN -> {}
      case AHEAD ->
          throw ProblemException.conflict(
              "not-open-yet", "contribution.not-open-yet", day(call, call.opens()));
      case SUSPENDED -> throw ProblemException.conflict("suspended", "contribution.suspended");
      case CLOSED -> throw closed(call, form);
    }
  }

  /** What was handed in on paper counts by its stamp, not by the day on which it is typed. */
  private static void mustHaveBeenOpen(Call call, String form, LocalDate stamp, Instant now) {
    if (stamp.isAfter(LocalDate.ofInstant(now, ZoneId.of(call.zone())))) {
      throw ProblemException.invalid("receivedOn", "contribution.stamp-ahead");
    }
    LocalDate opens = day(call, call.opens());
    if (stamp.isBefore(opens)) {
      throw ProblemException.invalid("receivedOn", "contribution.stamp-before-opening", opens);
    }
    if (!call.reception().wasOpenOn(form, stamp)) {
      OffsetDateTime end = call.reception().endOf(form);
      boolean over = end != null && day(call, end).isBefore(stamp);
      throw over
          ? closed(call, form)
          : ProblemException.conflict("suspended", "contribution.suspended-then", stamp);
    }
  }

  private static ProblemException closed(Call call, String form) {
    OffsetDateTime end = Objects.requireNonNull(call.reception().endOf(form));
    return ProblemException.conflict("closed", "contribution.closed", day(call, end));
  }

  private static LocalDate day(Call call, OffsetDateTime moment) {
    return LocalDate.ofInstant(moment.toInstant(), ZoneId.of(call.zone()));
  }
}
