package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.springframework.stereotype.Component;

/**
 * Whether the call takes a submission now; that it names only what the call has is checked before.
 */
@Component
class SubmissionRules {

  /**
   * Checks the submission and returns the form it belongs to.
   *
   * @throws ProblemException 409 outside the dates or where the form is not open to the public, 422
   *     under a notice that is not the call's
   */
  String check(Submission given, Call call, Instant now, boolean staff) {
    if (!call.receivesAt(now)) {
      throw outsideTheDates(call, now);
    }
    given.consent().mustBeCurrent(call);
    String form = given.form() == null ? formOfMatter(given, call) : given.form();
    if (!staff && !call.form(form).map(Call.Form::open).orElse(false)) {
      throw ProblemException.conflict("form-not-open", "contribution.form-not-open");
    }
    return form;
  }

  private static String formOfMatter(Submission given, Call call) {
    return call.matter(given.matter()).map(Call.Matter::form).orElseThrow();
  }

  private static ProblemException outsideTheDates(Call call, Instant now) {
    boolean early = now.isBefore(call.opens().toInstant());
    Instant limit =
        early || call.closes() == null ? call.opens().toInstant() : call.closes().toInstant();
    LocalDate day = LocalDate.ofInstant(limit, ZoneId.of(call.zone()));
    return early
        ? ProblemException.conflict("not-open-yet", "contribution.not-open-yet", day)
        : ProblemException.conflict("closed", "contribution.closed", day);
  }
}
