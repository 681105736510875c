package org.convocatoria.notification;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.notification.message.Message;
import org.convocatoria.notification.message.MessageEvent;
import org.convocatoria.notification.message.Samples;
import org.convocatoria.test.ApiContract;
import org.convocatoria.test.ArchitectureRules;
import org.convocatoria.test.EventContract;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@NotificationTest
class NotificationContractsTest implements ApiContract, EventContract {

  private static final Instant NOW = Instant.parse("2014-09-15T16:00:00Z");
  private static final Duration KEEP = Duration.ofDays(30);

  private final ApplicationContext context;
  private final Publishing<Message, MessageEvent> publishing;

  NotificationContractsTest(
      ApplicationContext context, Publishing<Message, MessageEvent> publishing) {
    this.context = context;
    this.publishing = publishing;
  }

  @Override
  public ApplicationContext context() {
    return context;
  }

  @Override
  public String service() {
    return "notification";
  }

  @Override
  public Map<String, Object> produced() {
    var recorded =
        Message.record("0f1e2d3c4b5a69788796a5b4c3d2e1f0:letter", Samples.invitation(), "{}", NOW);
    Instant sent = NOW.plusSeconds(5);
    Message claimed = recorded.state().claim("c", sent).state();
    Map<String, Object> bodies = new HashMap<>();
    for (Change<Message, MessageEvent> change :
        List.of(
            recorded,
            claimed.accept(sent, KEEP),
            claimed.defer("c", "smtp-451", sent, KEEP),
            claimed.refuse("address-unknown", sent, KEEP))) {
      publishing
          .publish(change.state(), change.events().getFirst())
          .forEach(each -> bodies.put(each.type(), each.body() == null ? Map.of() : each.body()));
    }
    publishing
        .restated(recorded.state())
        .forEach(each -> bodies.put(each.type(), requireNonNull(each.body())));
    return bodies;
  }

  @Test
  void theServiceKeepsItsShape() {
    ArchitectureRules.check("org.convocatoria.notification");
  }
}
