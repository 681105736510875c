package org.convocatoria.invitation.invitation;

import org.convocatoria.invitation.InvitationServiceTest;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.test.StoreContract;

@InvitationServiceTest
class InvitationsStoreTest implements StoreContract<Invitation, InvitationEvent> {

  private final Aggregates<Invitation, InvitationEvent> store;

  InvitationsStoreTest(Outbox outbox, Publishing<Invitation, InvitationEvent> publishing) {
    this.store = outbox.aggregates("contractInvitations", Invitation.class, publishing);
  }

  @Override
  public Aggregates<Invitation, InvitationEvent> store() {
    return store;
  }

  @Override
  public Change<Invitation, InvitationEvent> fresh(String id) {
    return Planned.sending(id);
  }

  @Override
  public Change<Invitation, InvitationEvent> changed(Invitation state) {
    return Planned.replying(state, true);
  }
}
