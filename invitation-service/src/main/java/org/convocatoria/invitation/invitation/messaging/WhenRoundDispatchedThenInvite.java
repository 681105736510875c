package org.convocatoria.invitation.invitation.messaging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.invitation.invitation.Inviting;
import org.convocatoria.invitation.round.Invitee;
import org.convocatoria.invitation.round.Round;
import org.convocatoria.invitation.round.Rounds;
import org.convocatoria.messaging.inbox.Rule;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.messaging.inbox.Work;
import org.springframework.stereotype.Component;

/**
 * An approved list becomes invitations. Who does not want to be invited is decided once, so that a
 * repeat after a crash seats everybody the same.
 */
@Component
class WhenRoundDispatchedThenInvite implements Rule<OwnEvent> {

  private static final String SUPPRESSED = "suppressed";

  private final Rounds rounds;
  private final Experts experts;
  private final Inviting inviting;

  WhenRoundDispatchedThenInvite(Rounds rounds, Experts experts, Inviting inviting) {
    this.rounds = rounds;
    this.experts = experts;
    this.inviting = inviting;
  }

  @Override
  public String purpose() {
    return "invite";
  }

  @Override
  public Optional<Document> due(Source source, OwnEvent event) {
    return event instanceof OwnEvent.RoundDispatched
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
      List<String> suppressed =
          experts.suppressed(round.invitees().stream().map(Invitee::expert).toList());
      task = work.decide(open -> open.append(SUPPRESSED, suppressed));
    }
    inviting.invite(round, Set.copyOf(task.getList(SUPPRESSED, String.class)));
  }
}
