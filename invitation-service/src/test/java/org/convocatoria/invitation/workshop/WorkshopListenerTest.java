package org.convocatoria.invitation.workshop;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.convocatoria.invitation.InvitationServiceTest;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.ListenerContract;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@InvitationServiceTest
class WorkshopListenerTest implements ListenerContract {

  private static final String CALL = "another-call";
  private static final String KEY = CALL + ":t2";

  private final Consumer<Message<List<byte[]>>> listener;
  private final Workshops workshops;

  WorkshopListenerTest(
      @Qualifier("invitationSessions") Consumer<Message<List<byte[]>>> listener,
      Workshops workshops) {
    this.listener = listener;
    this.workshops = workshops;
  }

  @Override
  public Consumer<Message<List<byte[]>>> listener() {
    return listener;
  }

  @Override
  public List<Delivered> history() {
    return List.of(event(1, "scheduled"), event(2, "rescheduled"), event(4, "cancelled"));
  }

  @Override
  public Object state() {
    Optional<Workshop> known = workshops.find(CALL, "t2");
    return known;
  }

  private static Delivered event(long sequence, String what) {
    String type = "workshop.workshop-" + what + ".v1";
    String json = Contracts.text("events/" + type + ".sample.json").replace("la-laguna-2014", CALL);
    return new Delivered("workshop.events", KEY, sequence, type, json);
  }
}
