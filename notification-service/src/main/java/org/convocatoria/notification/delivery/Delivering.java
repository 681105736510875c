package org.convocatoria.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convocatoria.messaging.failpoint.Failpoint;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.notification.message.MailRequest;
import org.convocatoria.notification.message.Message;
import org.convocatoria.notification.message.MessageEvent;
import org.convocatoria.notification.message.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Delivers one message: claims it, hands it over, notes what became of it. The claim is one
 * compare-and-set before anything is said to the mail server, so of two instances one sends.
 */
@Service
class Delivering {

  private final Messages messages;
  private final MailServer server;
  private final Clock clock;
  private final Duration keepFor;
  private final Failpoints failpoints;

  Delivering(
      Messages messages,
      MailServer server,
      Clock clock,
      @Value("${convocatoria.mail.keep:30d}") Duration keepFor,
      Failpoints failpoints) {
    this.messages = messages;
    this.server = server;
    this.clock = clock;
    this.keepFor = keepFor;
    this.failpoints = failpoints;
  }

  /** False when the mail server should be left alone for now. */
  boolean deliver(Stored<Message> due) {
    if (!server.mayBeAsked()) {
      return false;
    }
    String claim = UUID.randomUUID().toString();
    Optional<MailRequest> request = Optional.empty();
    try {
      request = messages.claim(due, claim, clock.instant()).flatMap(messages::request);
    } finally {
      if (request.isEmpty()) {
        server.notAsked();
      }
    }
    if (request.isEmpty()) {
      return true;
    }
    failpoints.reached(Failpoint.BEFORE_DATA);
    Outcome outcome = server.send(due.id(), request.get());
    failpoints.reached(Failpoint.AFTER_DATA);
    Instant now = clock.instant();
    messages.change(due.id(), message -> noted(message, claim, outcome, now));
    return !(outcome instanceof Outcome.Unreachable);
  }

  private Change<Message, MessageEvent> noted(
      Message message, String claim, Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Accepted _ -> message.accept(now, keepFor);
      case Outcome.Refused(String cause) -> message.refuse(cause, now, keepFor);
      case Outcome.Deferred(String cause) -> message.defer(claim, cause, now, keepFor);
      case Outcome.Unreachable(String cause) -> message.defer(claim, cause, now, keepFor);
    };
  }
}
