package org.convocatoria.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.invitation.invitation.Invitation;
import org.convocatoria.invitation.invitation.InvitationEvent;
import org.convocatoria.invitation.invitation.Planned;
import org.convocatoria.invitation.round.Approval;
import org.convocatoria.invitation.round.Invitee;
import org.convocatoria.invitation.round.Quotas;
import org.convocatoria.invitation.round.Round;
import org.convocatoria.invitation.round.RoundEvent;
import org.convocatoria.invitation.round.RoundStatus;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.test.ApiContract;
import org.convocatoria.test.ArchitectureRules;
import org.convocatoria.test.EventContract;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@InvitationServiceTest
class InvitationContractsTest implements ApiContract, EventContract {

  private static final String ID = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

  private final ApplicationContext context;
  private final Publishing<Invitation, InvitationEvent> invitations;
  private final Publishing<Round, RoundEvent> rounds;

  InvitationContractsTest(
      ApplicationContext context,
      Publishing<Invitation, InvitationEvent> invitations,
      Publishing<Round, RoundEvent> rounds) {
    this.context = context;
    this.invitations = invitations;
    this.rounds = rounds;
  }

  @Override
  public ApplicationContext context() {
    return context;
  }

  @Override
  public String service() {
    return "invitation";
  }

  @Override
  public Map<String, Object> produced() {
    Map<String, Object> bodies = new HashMap<>();
    Invitation sent = Planned.sending(ID).state();
    for (Change<Invitation, InvitationEvent> change :
        List.of(
            Planned.sending(ID),
            Planned.replying(sent, true),
            Planned.replying(sent, false),
            Planned.offering(ID),
            Planned.updating(sent, 1))) {
      event(bodies, invitations.publish(change.state(), change.events().getFirst()));
    }
    event(bodies, invitations.restated(sent));
    Round round = round();
    event(bodies, rounds.restated(round));
    event(bodies, rounds.publish(round, round.open().events().getFirst()));
    Approval approval = new Approval("Dirección general", null, "direccion", Planned.NOW);
    Change<Round, RoundEvent> dispatched = round.dispatch(approval);
    event(bodies, rounds.publish(dispatched.state(), dispatched.events().getFirst()));
    return bodies;
  }

  @Test
  void theServiceKeepsItsShape() {
    ArchitectureRules.check("org.convocatoria.invitation");
    ArchitectureRules.checkCycles("org.convocatoria.invitation");
  }

  @Test
  void whoApprovedIsInTheAuditAndNotInTheEvents() {
    Approval approval = new Approval("Dirección general", "14/2014", "direccion", Instant.EPOCH);
    Round dispatched = round().dispatch(approval).state();
    assertThat(rounds.publicState(dispatched)).asString().contains("Dirección general", "14/2014");
    assertThat(rounds.publish(dispatched, new RoundEvent.RoundDispatched()))
        .noneMatch(each -> String.valueOf(each.body()).contains("Dirección general"));
  }

  /** The mail that goes with an event has a contract, and a test, of its own. */
  private static void event(Map<String, Object> bodies, List<Outgoing> outgoing) {
    for (Outgoing each : outgoing) {
      Object body = each.body();
      if (body != null && each.topic().equals("invitation.events")) {
        bodies.put(each.type(), body);
      }
    }
  }

  private static Round round() {
    return new Round(
        "aabbccddeeff00112233445566778899",
        "la-laguna-2014",
        "t1",
        "MOV",
        new Quotas(1, 1, 1, 0),
        null,
        OffsetDateTime.parse("2014-09-30T18:00:00-05:00"),
        List.of(
            new Invitee("a", Capacity.SOCIAL, 1),
            new Invitee("b", Capacity.SOCIAL, 2),
            new Invitee("c", Capacity.BUSINESS, 3),
            new Invitee("d", Capacity.PROFESSIONAL, 4)),
        RoundStatus.DRAFT,
        Planned.NOW,
        null);
  }
}
