package org.convocatoria.invitation.invitation;

import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.call.Calls;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.problem.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says why an answer cannot be taken any more, and whom to call. */
@Component
class RefusedAnswers implements ProblemSource {

  private final Calls calls;

  RefusedAnswers(Calls calls) {
    this.calls = calls;
  }

  @Override
  public @Nullable ProblemException problem(Exception failure) {
    return failure instanceof AnswerRefusedException refused ? problem(refused) : null;
  }

  private ProblemException problem(AnswerRefusedException refused) {
    Call.Office office = calls.get(refused.call()).office();
    return switch (refused.reason()) {
      case TOO_LATE ->
          new ProblemException(HttpStatus.GONE, "too-late", "invitation.too-late", office.phone());
      case CANCELLED ->
          new ProblemException(
              HttpStatus.GONE, "workshop-cancelled", "invitation.workshop-cancelled");
      case PASSED_ON ->
          ProblemException.conflict(
              "place-passed-on", "invitation.place-passed-on", office.phone());
    };
  }
}
