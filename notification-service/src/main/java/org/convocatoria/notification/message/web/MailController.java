package org.convocatoria.notification.message.web;

import java.time.Clock;
import org.convocatoria.notification.message.Arrivals;
import org.convocatoria.notification.message.MailRequest;
import org.convocatoria.notification.message.Messages;
import org.convocatoria.notification.template.Templates;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the mail that the gateway asks for, which has no topics. It is kept before the response,
 * and under the gateway's id: asking again makes no second mail. No address from outside leads
 * here.
 */
@RestController
class MailController {

  private final Messages messages;
  private final Templates templates;
  private final Arrivals arrivals;
  private final Clock clock;

  MailController(Messages messages, Templates templates, Arrivals arrivals, Clock clock) {
    this.messages = messages;
    this.templates = templates;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  @Allowed("gateway")
  @PutMapping("/api/internal/mail/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(@PathVariable("id") String id, @RequestBody MailRequest mail) {
    if (!mail.complete() || !templates.has(mail.template())) {
      throw ProblemException.invalid("template", "message.incomplete");
    }
    messages.record(id, mail, clock.instant());
    arrivals.announce();
  }
}
