package org.convocatoria.invitation.round;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Records the approval of a list. The letters are written afterwards, as work of their own. */
@Service
public class Dispatching {

  private final Rounds rounds;
  private final Clock clock;

  Dispatching(Rounds rounds, Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  /** The round as it is now. */
  public Round dispatch(String round, String approvedBy, @Nullable String reference, String actor) {
    Approval approval =
        new Approval(approvedBy, reference, actor, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return rounds.store().change(round, actor, r -> r.dispatch(approval)).state();
  }
}
