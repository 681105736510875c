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
          new ProblemException(
              HttpStatus.GONE,
              "too-late",
              "El plazo para responder terminó. Si desea asistir, llame al " + office.phone() + ".",
              "The time to answer is over. If you wish to attend, call " + office.phone() + ".");
      case CANCELLED ->
          new ProblemException(
              HttpStatus.GONE,
              "workshop-cancelled",
              "El taller se canceló; ya no hace falta responder.",
              "The workshop was cancelled; no answer is needed.");
      case PASSED_ON ->
          ProblemException.conflict(
              "place-passed-on",
              "Su lugar ya se ofreció a otra persona. Si desea asistir, llame al "
                  + office.phone()
                  + ".",
              "Your place was offered to somebody else. If you wish to attend, call "
                  + office.phone()
                  + ".");
    };
  }
}
