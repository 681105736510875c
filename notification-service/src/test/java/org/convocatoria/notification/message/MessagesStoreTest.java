package org.convocatoria.notification.message;

import java.time.Duration;
import java.time.Instant;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.notification.NotificationTest;
import org.convocatoria.test.StoreContract;

@NotificationTest
class MessagesStoreTest implements StoreContract<Message, MessageEvent> {

  private static final Instant NOW = Instant.parse("2014-09-15T16:00:00.123Z");

  private final Aggregates<Message, MessageEvent> store;

  MessagesStoreTest(Outbox outbox, Publishing<Message, MessageEvent> publishing) {
    this.store = outbox.aggregates("contractMessages", Message.class, publishing);
  }

  @Override
  public Aggregates<Message, MessageEvent> store() {
    return store;
  }

  @Override
  public Change<Message, MessageEvent> fresh(String id) {
    return Message.record(id, Samples.invitation(), "{}", NOW);
  }

  @Override
  public Change<Message, MessageEvent> changed(Message state) {
    return state.accept(NOW.plusSeconds(5), Duration.ofDays(30));
  }
}
