package org.convocatoria.notification.message.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.notification.message.Message;
import org.convocatoria.notification.message.MessageEvent;
import org.convocatoria.notification.message.MessageEvent.DeliveryClaimed;
import org.convocatoria.notification.message.MessageEvent.MessageAccepted;
import org.convocatoria.notification.message.MessageEvent.MessageDeferred;
import org.convocatoria.notification.message.MessageEvent.MessageRecorded;
import org.convocatoria.notification.message.MessageEvent.MessageRefused;
import org.convocatoria.notification.message.MessageEvent.RequestErased;
import org.springframework.stereotype.Component;

/** How what becomes of a message is told to others: never to whom it went, nor what it said. */
@Component
class MessagePublishing implements Publishing<Message, MessageEvent> {

  private static final String TOPIC = "notification.events";

  @Override
  public Object publicState(Message message) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", message.id());
    state.put("source", message.source());
    state.put("purpose", message.purpose());
    state.put("template", message.template());
    state.put("status", message.status().word());
    state.put("attempts", message.attempts());
    state.put("at", message.lastAttempt() == null ? message.recordedAt() : message.lastAttempt());
    return state;
  }

  @Override
  public String auditName(MessageEvent event) {
    return switch (event) {
      case MessageRecorded _ -> "message-recorded";
      case DeliveryClaimed _ -> "delivery-claimed";
      case MessageAccepted _ -> "message-accepted";
      case MessageDeferred _ -> "message-deferred";
      case MessageRefused _ -> "message-refused";
      case RequestErased _ -> "request-erased";
    };
  }

  @Override
  public List<Outgoing> publish(Message after, MessageEvent event) {
    return switch (event) {
      case MessageRecorded _ -> told(after, "recorded", Map.of());
      case MessageAccepted _ -> told(after, "accepted", Map.of());
      case MessageDeferred(String cause) -> told(after, "deferred", Map.of("cause", cause));
      case MessageRefused(String cause) -> told(after, "refused", Map.of("cause", cause));
      case DeliveryClaimed _, RequestErased _ -> List.of();
    };
  }

  @Override
  public List<Outgoing> restated(Message message) {
    return told(message, "restated", Map.of());
  }

  private List<Outgoing> told(Message after, String what, Map<String, String> change) {
    String type = "notification.message-" + what + ".v1";
    return List.of(Outgoing.event(TOPIC, after.id(), type, publicState(after), change));
  }
}
