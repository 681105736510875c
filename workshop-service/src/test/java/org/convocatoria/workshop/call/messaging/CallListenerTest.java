package org.convocatoria.workshop.call.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.test.ListenerContract;
import org.convocatoria.workshop.RunningWorkshops;
import org.convocatoria.workshop.Told;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@RunningWorkshops
class CallListenerTest implements ListenerContract {

  /** Opened long before the call that other tests serve. */
  private static final String CALL = "an-older-call";

  private final Consumer<Message<List<byte[]>>> listener;
  private final Projections projections;

  CallListenerTest(
      @Qualifier("workshopCall") Consumer<Message<List<byte[]>>> listener,
      Projections projections) {
    this.listener = listener;
    this.projections = projections;
  }

  @Override
  public Consumer<Message<List<byte[]>>> listener() {
    return listener;
  }

  @Override
  public List<Delivered> history() {
    return List.of(
        told(1, "opened", "1994-09-12T09:00:00-06:00"),
        told(2, "extended", "1994-09-19T09:00:00-06:00"));
  }

  @Override
  public Object state() {
    return projections.find(Calls.PROJECTION, Call.class, CALL);
  }

  private static Delivered told(long sequence, String what, String opens) {
    return new Delivered(
        "submission.events",
        CALL,
        sequence,
        "submission.call-" + what + ".v1",
        Told.callOpened(CALL, opens, Told.calendar()));
  }
}
