package org.convocatoria.invitation.round;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Service;

/** Records the approval of a list. The letters are written afterwards, as work of their own. */
@Service
public class Dispatching {

  private final Rounds rounds;
  private final Workshops workshops;
  private final Clock clock;

  Dispatching(Rounds rounds, Workshops workshops, Clock clock) {
    this.rounds = rounds;
    this.workshops = workshops;
    this.clock = clock;
  }

  /**
   * The round as it is now.
   *
   * @throws ProblemException 409 where the workshop was called off, or the time to reply is over
   */
  public Round dispatch(String round, ApprovedBy by, String actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Approval approval = new Approval(by.approvedBy().strip(), by.givenReference(), actor, now);
    return rounds
        .store()
        .change(
            round,
            actor,
            each -> {
              if (each.approval() == null) {
                mustTakePlace(each);
                mustLeaveTime(each, now);
              }
              return each.dispatch(approval);
            })
        .state();
  }

  private void mustTakePlace(Round round) {
    Workshop workshop = workshops.get(round.call(), round.workshop());
    if (workshop.cancelled()) {
      throw ProblemException.conflict("workshop-cancelled", "round.workshop-cancelled");
    }
  }

  private static void mustLeaveTime(Round round, Instant now) {
    if (!round.deadline().toInstant().isAfter(now)) {
      throw ProblemException.conflict("deadline-over", "round.deadline-over");
    }
  }
}
