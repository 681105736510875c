package org.convocatoria.notification.message.messaging;

import java.time.Clock;
import java.util.Optional;
import org.bson.Document;
import org.convocatoria.messaging.inbox.DataFailureException;
import org.convocatoria.messaging.inbox.Rule;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.messaging.inbox.Work;
import org.convocatoria.notification.message.Arrivals;
import org.convocatoria.notification.message.MailRequest;
import org.convocatoria.notification.message.Messages;
import org.convocatoria.notification.message.messaging.NotificationRequest.MailRequested;
import org.convocatoria.notification.template.Templates;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request becomes a message of its own before anything is sent. What was recorded about the
 * request is then replaced by a pointer, so that addresses are kept, and later erased, in one
 * place.
 */
@Component
class WhenMailRequestedThenRecordMessage implements Rule<NotificationRequest> {

  private static final String REQUEST = "request";
  private static final String MESSAGE = "message";

  private final Messages messages;
  private final Templates templates;
  private final Arrivals arrivals;
  private final JsonMapper json;
  private final Clock clock;

  WhenMailRequestedThenRecordMessage(
      Messages messages, Templates templates, Arrivals arrivals, JsonMapper json, Clock clock) {
    this.messages = messages;
    this.templates = templates;
    this.arrivals = arrivals;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String purpose() {
    return "message";
  }

  @Override
  public Optional<Document> due(Source source, NotificationRequest event) {
    return switch (event) {
      case MailRequested(MailRequest mail) -> Optional.of(task(source, complete(mail)));
      case NotificationRequest.Ignored _ -> Optional.empty();
    };
  }

  @Override
  public void perform(Work work) {
    String request = work.task().getString(REQUEST);
    if (request == null) {
      return;
    }
    String id = work.task().getString(MESSAGE);
    messages.record(id, json.readValue(request, MailRequest.class), clock.instant());
    work.decide(_ -> new Document(MESSAGE, id));
    arrivals.announce();
  }

  private Document task(Source source, MailRequest mail) {
    String id = mail.message() == null ? source.eventId() : mail.message();
    return new Document(MESSAGE, id).append(REQUEST, json.writeValueAsString(mail));
  }

  private MailRequest complete(MailRequest mail) {
    if (!mail.complete()) {
      throw new DataFailureException("incomplete");
    }
    if (!templates.has(mail.template())) {
      throw new DataFailureException("unknown-template");
    }
    return mail;
  }
}
