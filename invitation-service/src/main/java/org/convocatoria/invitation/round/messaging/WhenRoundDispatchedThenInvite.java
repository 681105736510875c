package org.convocatoria.invitation.round.messaging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.convocatoria.invitation.round.Round;
import org.convocatoria.invitation.round.Rounds;
import org.convocatoria.invitation.round.Seating;
import org.convocatoria.messaging.inbox.Rule;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.messaging.inbox.Work;
import org.springframework.stereotype.Component;

/**
 * An approved list becomes invitations. Whether somebody does not want to be invited is decided
 * once, so that a repeat after a crash seats everybody the same.
 */
@Component
class WhenRoundDispatchedThenInvite implements Rule<RoundDispatch> {

  private static final String SUPPRESSED = "suppressed";

  private final Rounds rounds;
  private final Seating seating;

  WhenRoundDispatchedThenInvite(Rounds rounds, Seating seating) {
    this.rounds = rounds;
    this.seating = seating;
  }

  @Override
  public String purpose() {
    return "invite";
  }

  @Override
  public Optional<Document> due(Source source, RoundDispatch event) {
    return event instanceof RoundDispatch.RoundDispatched
        ? Optional.of(new Document())
        : Optional.empty();
  }

  @Override
  public void perform(Work work) {
    Round round =
        rounds
            .find(work.key())
            .orElseThrow(() -> new IllegalStateException("no round " + work.key()));
    Document task = work.task();
    if (!task.containsKey(SUPPRESSED)) {
      List<String> suppressed = seating.suppressed(round);
      task = work.decide(open -> open.append(SUPPRESSED, suppressed));
    }
    seating.invite(round, Set.copyOf(task.getList(SUPPRESSED, String.class)));
  }
}
