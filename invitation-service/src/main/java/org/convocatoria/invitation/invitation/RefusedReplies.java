package org.convocatoria.invitation.invitation;

import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.call.Calls;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.problem.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The problem of a reply that cannot be taken any more, with the telephone of the office. */
@Component
class RefusedReplies implements ProblemSource {

  private final Calls calls;

  RefusedReplies(Calls calls) {
    this.calls = calls;
  }

  @Override
  public @Nullable ProblemException problem(Exception failure) {
    return failure instanceof ReplyRefusedException refused ? problem(refused) : null;
  }

  private ProblemException problem(ReplyRefusedException refused) {
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
