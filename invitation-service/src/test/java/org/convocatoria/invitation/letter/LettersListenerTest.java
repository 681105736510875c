package org.convocatoria.invitation.letter;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.invitation.InvitationServiceTest;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.ListenerContract;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@InvitationServiceTest
class LettersListenerTest implements ListenerContract {

  private static final String KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0:letter";

  private final Consumer<Message<List<byte[]>>> listener;
  private final LetterStates states;

  LettersListenerTest(
      @Qualifier("invitationLetters") Consumer<Message<List<byte[]>>> listener,
      LetterStates states) {
    this.listener = listener;
    this.states = states;
  }

  @Override
  public Consumer<Message<List<byte[]>>> listener() {
    return listener;
  }

  @Override
  public List<Delivered> history() {
    return List.of(event(1, "recorded"), event(2, "deferred"), event(3, "accepted"));
  }

  @Override
  public Object state() {
    return states.of(List.of(KEY));
  }

  private static Delivered event(long sequence, String what) {
    String type = "notification.message-" + what + ".v1";
    return new Delivered(
        "notification.events",
        KEY,
        sequence,
        type,
        Contracts.text("events/" + type + ".sample.json"));
  }
}
