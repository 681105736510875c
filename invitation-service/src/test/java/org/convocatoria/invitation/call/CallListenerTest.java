package org.convocatoria.invitation.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.invitation.InvitationServiceTest;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.test.ListenerContract;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@InvitationServiceTest
class CallListenerTest implements ListenerContract {

  private static final String KEY = "an-earlier-call";

  private final Consumer<Message<List<byte[]>>> listener;
  private final Projections projections;

  CallListenerTest(
      @Qualifier("invitationCall") Consumer<Message<List<byte[]>>> listener,
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
    return List.of(told(1, "opened", "871 000 0000"), told(2, "suspended", "871 111 1111"));
  }

  @Override
  public Object state() {
    return projections.find(Calls.PROJECTION, Call.class, KEY);
  }

  private static Delivered told(long sequence, String what, String phone) {
    try (InputStream in = CallListenerTest.class.getResourceAsStream("/call-opened.json")) {
      String json =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("la-laguna-2014", KEY)
              .replace("2014-09-11T", "2004-09-11T")
              .replace("871 000 0000", phone);
      return new Delivered(
          "submission.events", KEY, sequence, "submission.call-" + what + ".v1", json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
